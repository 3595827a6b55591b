import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { sixParty, workFolder } from '../../cli/sixParty.js';
import { freePort } from './redisServer.js';

const place = workFolder();
writeFileSync(place('experiment.yaml'), 'name: short\nscenario: december2003\nseeds: { count: 2 }\n');

/** What a sweep through a Redis that there is not says; nothing may be begun. */
async function refused(url: string): Promise<string> {
  const { code, out, err } = await sixParty(
    ...['sweep', place('experiment.yaml'), '--out', place('runs'), '--redis', url],
  );
  expect([code, out, existsSync(place('runs'))]).toEqual([2, '', false]);
  return err;
}

test.each([
  '',
  'nonsense',
  'localhost:6379',
  'http://localhost:6379',
  'redis://',
  'redis://localhost:99999',
  'redis://localhost/first',
  'redis://a%zz@localhost',
])('"%s" is not the address of a server', async (url) => {
  expect(await refused(url)).toMatch(
    /not the address of a Redis server. Such as redis:\/\/localhost:6379\.\n$/,
  );
});

test('a password is not printed', async () => {
  expect(await refused('redis://:secret@localhost:99999')).not.toContain('secret');
  const port = await freePort();
  const said = await refused(`redis://user:sec@ret@127.0.0.1:${port}`);
  expect(said).not.toMatch(/sec|ret@|user/);
  expect(said).toContain(`redis://…@127.0.0.1:${port}`);
});

test.each([
  'hunter2',
  'a key\nhunter2',
  'redis://:hunter2',
  'redis://localhost:hunter2',
  'redis://localhost:7399/hunter2',
  'redis://localhost:7399/0#hunter2',
  'redis://hunter2:@localhost:99999',
  'redis://u:12?hunter2@localhost',
  'redis://a b:hunter2@localhost',
  'http://hunter2@localhost',
])('of what is no address nothing is shown: %j', async (url) => {
  expect(await refused(url)).not.toContain('hunter2');
});

test('where nobody listens', async () => {
  const port = await freePort();
  expect(await refused(`redis://127.0.0.1:${port}`)).toMatch(/ECONNREFUSED .*\. Is the server running/);
});

test('where something else listens', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  expect(await refused(`redis://127.0.0.1:${port}`)).toMatch(
    /answer as it should: .*[^.]\. Is the server running/,
  );
  server.close();
});

test('a worker says the same', async () => {
  const { code, err } = await sixParty('worker', '--redis', 'nonsense');
  expect([code, err]).toEqual([2, expect.stringContaining('(address): This is not the address')]);
});

test('all that is wrong with the options of a worker is said at once', async () => {
  const { code, err } = await sixParty(
    ...['worker', '--redis', 'nonsense', '--workers', '0', '--idle', 'a', '--lock', '0'],
  );
  expect(code).toBe(2);
  for (const option of ['--workers', '--idle', '--lock']) expect(err).toContain(`${option}: Expected`);
});

test('what plays and what has it played have options of their own', async () => {
  const { code, err } = await sixParty(
    ...['sweep', place('experiment.yaml'), '--out', place('runs'), '--redis', 'redis://localhost'],
    ...['--workers', '2', '--shard', '1/2'],
  );
  expect(code).toBe(2);
  expect(err).toMatch(/--workers: .*none beside --redis[^]*--shard: .*none beside --redis/);
});
