import { dirname, relative, resolve, sep } from 'node:path';

/** The rooms of src/, in order: a room may import from itself and from the rooms before it. */
export const rooms = [
  'input',
  'numeric',
  'random',
  'scenario',
  'words',
  'valuation',
  'talks',
  'agents',
  'scenarios',
  'analysis',
  'history',
  'files',
  'testing',
  'ensemble',
  'report',
  'cli',
];

/**
 * Doors of their own within a room: an entry point whose peers need not be installed, what ensembles give (types
 * alone, for who runs in browsers too), and the dated record, which the main entry point has without the analyses that stand on it. And what the command needs of a room that
 * the package does not export, or
 * wants without the rest of the room: bundlers put all that a door leads to beside what one takes from it.
 */
const innerDoors = [
  'ensemble/bullmq/index.js',
  'ensemble/results.js',
  'ensemble/sweep/folder/disk.js',
  'ensemble/sweep/folder/outputFile.js',
  'ensemble/sweep/folder/readWhole.js',
  'files/import/gameFiles.js',
  'history/record/index.js',
  'report/page/index.js',
  'talks/trace/version.js',
];

/** Rooms that may use Node built-ins. */
const nodeRooms = ['ensemble', 'cli'];

/** The entry points that gather several rooms, by their file in src/, with what they may re-export. */
const gathered = {
  'index.ts': [...rooms.slice(0, rooms.indexOf('scenarios') + 1), 'history/record'],
  'analysis.ts': ['analysis', 'history'],
};

function isEntryFile(path) {
  return Object.hasOwn(gathered, path.replace(/\.js$/, '.ts'));
}

/** Holds the import order of the rooms, and that a room is entered through its index.ts only. */
export const roomImports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      order: "'{{from}}' may not import from '{{to}}': imports go only up the list of rooms ({{allowed}}).",
      door: "Import '{{to}}' through its index.ts, not through '{{file}}'.",
      outside: "'{{source}}' leads out of src/.",
      self: "'{{source}}' is this package itself: import the room by its relative path.",
      node: "'{{from}}' runs in browsers too and may not import the Node built-in '{{source}}'.",
      extension: "Write the file extension .js in '{{source}}'.",
      unknown: "'{{to}}' is not in the list of rooms.",
    },
  },
  create(context) {
    const src = resolve(context.cwd, 'src');
    const [from, ...rest] = relative(src, context.filename).split(sep);
    if (from === undefined || from === '..') return {};
    const isEntry = rest.length === 0;
    const allowed = isEntry ? (gathered[from] ?? []) : rooms.slice(0, rooms.indexOf(from) + 1);

    function check(node) {
      const source = node?.value;
      if (typeof source !== 'string') return;
      const report = (messageId, data) =>
        context.report({ node, messageId, data: { source, from, ...data } });
      if (source === 'six-party-talks' || source.startsWith('six-party-talks/')) return report('self');
      if (source.startsWith('node:')) return nodeRooms.includes(from) ? undefined : report('node');
      if (!source.startsWith('.')) return;
      if (!source.endsWith('.js')) return report('extension');
      const path = relative(src, resolve(dirname(context.filename), source));
      const [to, ...file] = path.split(sep);
      if (to === '..') return report('outside');
      if (!isEntry && to === from) return;
      // The command hands scripts the package as its users see it.
      if (from === 'cli' && node.parent.type === 'ImportExpression' && isEntryFile(path)) return;
      if (!rooms.includes(to)) return report('unknown', { to });
      const door = [to, ...file].join('/');
      const isInner = innerDoors.includes(door);
      const room = isEntry && isInner ? dirname(door) : to;
      if (!allowed.includes(room)) return report('order', { to, allowed: allowed.join(', ') });
      if (isInner || file.join('/') === 'index.js') return;
      return report('door', { to, file: file.join('/') });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
    };
  },
};
