/** What Math offers with the same bits on every engine: exact or correctly rounded, or a constant. */
const exactMath = new Set(
  (
    'sqrt abs floor ceil round min max imul trunc sign fround clz32 ' +
    'PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'
  ).split(' '),
);

/** Globals that bring in the clock, the locale or chance. */
const globals = new Map([
  ['Date', 'the clock differs between runs'],
  ['Intl', 'locales differ between machines'],
  ['performance', 'the clock differs between runs'],
  ['crypto', 'its chance cannot be seeded'],
  ['Temporal', 'the clock differs between runs'],
]);

const isInteger = (node) =>
  node.type === 'UnaryExpression' && node.operator === '-'
    ? isInteger(node.argument)
    : node.type === 'Literal' && Number.isInteger(node.value);

const propertyName = (node) => {
  if (!node.computed) return node.property.name;
  return node.property.type === 'Literal' ? String(node.property.value) : undefined;
};

/** Refuses what gives other results on another engine, machine, locale or day. */
export const determinism = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      math: 'Math.{{name}} differs between engines or runs: use src/numeric or src/random.',
      alias: 'Write Math.name in full, so that what is used can be checked.',
      power: '** differs between engines unless both sides are literal integers: use pow of src/numeric.',
      global: "'{{name}}' is forbidden here: {{why}}.",
      locale: "'{{name}}' depends on the locale: compare code units with < and >.",
      sort: "'{{name}}' needs a comparator: the default one compares everything as text.",
    },
  },
  create(context) {
    const { sourceCode } = context;

    function isGlobal(node) {
      for (let scope = sourceCode.getScope(node); scope !== null; scope = scope.upper) {
        const variable = scope.set.get(node.name);
        if (variable !== undefined) return variable.defs.length === 0;
      }
      return true;
    }

    function isReference(node) {
      const { parent } = node;
      if (parent.type.startsWith('TS') && parent.type !== 'TSNonNullExpression') {
        return parent.type === 'TSTypeQuery' || parent.type.endsWith('Expression');
      }
      if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
      if (parent.type === 'Property') return parent.value === node || parent.computed;
      return !['PropertyDefinition', 'MethodDefinition'].includes(parent.type) || parent.key !== node;
    }

    function checkPower(node, base, exponent) {
      if (!isInteger(base) || !isInteger(exponent)) context.report({ node, messageId: 'power' });
    }

    return {
      Identifier(node) {
        if (node.name !== 'Math' && !globals.has(node.name)) return;
        if (!isReference(node) || !isGlobal(node)) return;
        if (node.name !== 'Math') {
          context.report({
            node,
            messageId: 'global',
            data: { name: node.name, why: globals.get(node.name) },
          });
        } else if (node.parent.type !== 'MemberExpression' || node.parent.object !== node) {
          context.report({ node, messageId: 'alias' });
        } else {
          const name = propertyName(node.parent);
          if (name === undefined) context.report({ node, messageId: 'alias' });
          else if (!exactMath.has(name)) context.report({ node, messageId: 'math', data: { name } });
        }
      },
      BinaryExpression(node) {
        if (node.operator === '**') checkPower(node, node.left, node.right);
      },
      AssignmentExpression(node) {
        if (node.operator === '**=') checkPower(node, node.left, node.right);
      },
      MemberExpression(node) {
        const name = propertyName(node);
        if (name === 'localeCompare' || /^toLocale[A-Z]/.test(name ?? '')) {
          context.report({ node, messageId: 'locale', data: { name } });
        }
        if (node.object.type === 'Identifier' && /^(globalThis|window|self)$/.test(node.object.name)) {
          if (name === 'Math') context.report({ node, messageId: 'alias' });
          if (globals.has(name)) {
            context.report({ node, messageId: 'global', data: { name, why: globals.get(name) } });
          }
        }
      },
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression' || node.arguments.length > 0) return;
        const name = propertyName(node.callee);
        if (name === 'sort' || name === 'toSorted')
          context.report({ node, messageId: 'sort', data: { name } });
      },
    };
  },
};
