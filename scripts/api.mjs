// Compares the public names with docs/api/*.api.md, which tell them with their types, an entry point a file: whoever changes
// one sees it there. `npm run api` writes the reports anew; with `--check` it fails where one is not as the build has it.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = join(root, 'package.json');
const checks = process.argv.includes('--check');
const silent = { default: { logLevel: 'none' } };
const scratch = mkdtempSync(join(tmpdir(), 'six-party-api-'));

const differing = [];
try {
  for (const [name, { import: target }] of Object.entries(
    JSON.parse(readFileSync(manifest, 'utf8')).exports,
  )) {
    if (target?.types === undefined) continue;
    const report = `${name === '.' ? 'index' : name.slice(2).replaceAll('/', '-')}.api.md`;
    if (!reportIsCurrent(join(root, target.types), report)) differing.push(report);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

if (differing.length > 0 && checks) {
  console.error(`Public names have changed: docs/api/${differing.join(', docs/api/')}.`);
  console.error('If that is meant, run `npm run api`, look at what it changes, and say so in CHANGELOG.md.');
  process.exitCode = 1;
} else {
  console.log(
    differing.length > 0 ? `Written: ${differing.join(', ')}.` : 'The reports of public names are current.',
  );
}

/** Compares the report of an entry point with its built types; where it may, it writes it anew. */
function reportIsCurrent(types, reportFileName) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, 'docs/api/api-extractor.json'),
    packageJsonFullPath: manifest,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            module: 'nodenext',
            moduleResolution: 'nodenext',
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: ['node'],
          },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName,
        reportFolder: join(root, 'docs/api'),
        reportTempFolder: scratch,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: silent,
        compilerMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  });
  const { apiReportChanged } = Extractor.invoke(config, { localBuild: !checks, messageCallback: quiet });
  return !apiReportChanged;
}

function quiet(message) {
  if (message.logLevel !== 'error') message.handled = true;
}
