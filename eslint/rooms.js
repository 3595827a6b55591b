import { dirname, relative, resolve, sep } from 'node:path';

/** The rooms of src/, in order: a room may import from itself and from the rooms before it. */
export const rooms = [
  'numeric',
  'random',
  'scenario',
  'valuation',
  'talks',
  'agents',
  'scenarios',
  'files',
  'analysis',
  'testing',
  'ensemble',
  'report',
  'cli',
];

/** Entry points of the package that lie within a room, because their peers need not be installed. */
const innerDoors = ['ensemble/bullmq/index.js'];

/** Rooms that may use Node built-ins. */
const nodeRooms = ['ensemble', 'cli'];

/** Rooms that src/index.ts, the main entry point, may re-export. */
const mainRooms = rooms.slice(0, rooms.indexOf('scenarios') + 1);

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
    const isMain = rest.length === 0;
    const allowed = isMain ? mainRooms : rooms.slice(0, rooms.indexOf(from) + 1);

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
      if (!isMain && to === from) return;
      if (!rooms.includes(to)) return report('unknown', { to });
      if (!allowed.includes(to)) return report('order', { to, allowed: allowed.join(', ') });
      if (file.join('/') === 'index.js' || innerDoors.includes([to, ...file].join('/'))) return;
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
