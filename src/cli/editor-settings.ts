/** What Visual Studio Code is given beside the content: which schema is whose, and a snippet for each element. Made from what reads the content. */
import { elementNames, elements } from '../encoding/elements.ts';
import { schemaSettings } from './content-schemas.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** By their paths in the project, or in another folder that stands open in the program for editing. */
export const writeEditorSettings = (folder?: string): ReadonlyMap<string, string> =>
  new Map([
    ['.vscode/settings.json', json({ 'yaml.schemas': schemaSettings(folder) })],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] })],
    ['.vscode/locus.code-snippets', json(Object.fromEntries([...snippets()]))],
  ]);

/** An element's example stands for its snippet: what it has between quotes and tags is gone through with the tab key. */
function* snippets(): Iterable<[string, object]> {
  for (const name of elementNames) {
    const { example } = elements[name];
    const body = /^<.*>$/s.test(example) ? withTabStops(example) : `<${name}>\n\n$1\n\n</${name}>`;
    yield [name, { scope: 'mdx', prefix: `<${name}`, body: body.split('\n'), description: example }];
  }
  yield ['Note', { scope: 'mdx', prefix: '[^', body: ['[^$1]: $2'], description: '[^12]: the words of note 12' }];
}

function withTabStops(example: string): string {
  let stop = 0;
  const escaped = (text: string) => text.replace(/[$}\\]/g, '\\$&');
  return example.replace(/"([^"]*)"|>([^<]+)</g, (_, value: string | undefined, words: string | undefined) => {
    stop += 1;
    return value === undefined ? `>\${${stop}:${escaped(words ?? '')}}<` : `"\${${stop}:${escaped(value)}}"`;
  });
}
