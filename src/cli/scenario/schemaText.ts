/** The JSON Schema of scenario files as text. */
export async function schemaText(): Promise<string> {
  const { scenarioSchema } = await import('../../files/index.js');
  return `${JSON.stringify(scenarioSchema(), null, 2)}\n`;
}
