import Ajv from 'ajv';
import type { JsonSchema } from '../../../src/talks/index.js';

/** The validator at hand knows an older draft: what draft 2020-12 names otherwise or adds is told to it here. */
const ajv = new Ajv({ schemaId: 'auto', meta: false, validateSchema: false, logger: false });

ajv.addKeyword('atMost', {
  // Of the items that keep to `of`, at most `most`.
  compile({ of, most }: { of: JsonSchema; most: number }) {
    const keeps = ajv.compile(of);
    return (items: unknown) => !Array.isArray(items) || items.filter((item) => keeps(item)).length <= most;
  },
});

ajv.addKeyword('unicodePattern', {
  // A pattern is one of code points.
  compile(pattern: string) {
    const expression = new RegExp(pattern, 'u');
    return (text: unknown) => typeof text !== 'string' || expression.test(text);
  },
});

/** Returns whether a value keeps to a schema of draft 2020-12, as far as its keywords are used here. */
export function validator(schema: JsonSchema): (value: unknown) => boolean {
  const compiled = ajv.compile(inOldDraft(schema) as object);
  return (value) => compiled(value) === true;
}

const same = new Set(
  'type description properties required const enum anyOf allOf not items minimum maximum minItems maxItems maxLength'.split(
    ' ',
  ),
);

function inOldDraft(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inOldDraft);
  if (typeof schema !== 'object' || schema === null) return schema;
  const {
    contains,
    minContains,
    maxContains,
    prefixItems,
    pattern,
    $schema: _,
    ...rest
  } = schema as JsonSchema;
  const unknown = Object.keys(rest).find((keyword) => !same.has(keyword));
  if (unknown !== undefined) throw new Error(`The test does not know ${unknown}.`);
  if (contains !== undefined && minContains !== 0)
    throw new Error('The test does not know contains without 0.');
  const plain = Object.entries(rest).map(([keyword, value]): [string, unknown] => {
    if (keyword === 'const' || keyword === 'enum') return [keyword, value];
    if (keyword !== 'properties') return [keyword, inOldDraft(value)];
    return [keyword, Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, inOldDraft(v)]))];
  });
  return {
    ...Object.fromEntries(plain),
    ...(prefixItems !== undefined && { items: inOldDraft(prefixItems) }),
    ...(contains !== undefined && { atMost: { of: inOldDraft(contains), most: maxContains } }),
    ...(pattern !== undefined && { unicodePattern: pattern }),
  };
}
