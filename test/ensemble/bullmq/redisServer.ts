import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A Redis server of the tests' own, which keeps what it is told even if it is killed. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /** Sends a signal; `SIGKILL` waits until it is dead. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Kills it and takes away what it kept. */
  end(): Promise<void>;
}

/** Starts `redis-server` on a free port; fails if it is not installed. */
export async function redisServer(...options: readonly string[]): Promise<RedisServer> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    throw new Error('These tests need redis-server: apt-get install redis-server');
  }
  const folder = mkdtempSync(join(tmpdir(), 'six-party-redis-'));
  const port = await freePort();
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  let server: ChildProcess | undefined;
  const dead = (): boolean => !server || server.exitCode !== null || server.signalCode !== null;
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    server?.kill(signal);
    while (signal === 'SIGKILL' && !dead()) await setTimeout(10);
  };
  const start = async (): Promise<void> => {
    server = spawn('redis-server', [...args, ...options], { stdio: 'ignore' });
    for (let look = 0; !(await answers(port)); look++) {
      if (look > 200 || dead()) throw new Error('redis-server does not start.');
      await setTimeout(50);
    }
  };
  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    async end() {
      await kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port of this machine that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const said = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', said(true)).on('error', said(false)).on('close', said(false));
    socket.write('PING\r\n');
  });
}
