/** Languages as babel, and so biblatex's `langid`, names them, as pairs with their tags. */

const pairs = [
  ['en', 'english'],
  ['en-GB', 'british'],
  ['en-US', 'american'],
  ['en-AU', 'australian'],
  ['en-CA', 'canadian'],
  ['de', 'ngerman'],
  ['de-AT', 'naustrian'],
  ['de-CH', 'nswissgerman'],
  ['fr', 'french'],
  ['fr-CA', 'canadien'],
  ['es', 'spanish'],
  ['pt', 'portuguese'],
  ['pt-BR', 'brazilian'],
  ['it', 'italian'],
  ['nl', 'dutch'],
  ['da', 'danish'],
  ['nb', 'norsk'],
  ['nn', 'nynorsk'],
  ['sv', 'swedish'],
  ['fi', 'finnish'],
  ['is', 'icelandic'],
  ['pl', 'polish'],
  ['cs', 'czech'],
  ['sk', 'slovak'],
  ['sl', 'slovene'],
  ['hr', 'croatian'],
  ['hu', 'magyar'],
  ['ro', 'romanian'],
  ['bg', 'bulgarian'],
  ['ru', 'russian'],
  ['uk', 'ukrainian'],
  ['el', 'greek'],
  ['tr', 'turkish'],
  ['la', 'latin'],
  ['ja', 'japanese'],
  ['zh', 'chinese'],
  ['ko', 'korean'],
  ['ar', 'arabic'],
  ['he', 'hebrew'],
  ['et', 'estonian'],
  ['lv', 'latvian'],
  ['lt', 'lithuanian'],
  ['ca', 'catalan'],
] as const;

/** Other names that files have. */
const otherNames: Readonly<Record<string, string>> = {
  german: 'de',
  austrian: 'de-AT',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
  francais: 'fr',
  portuges: 'pt',
  brazil: 'pt-BR',
  hungarian: 'hu',
  slovenian: 'sl',
};

const byTag = new Map<string, string>(pairs);
const byName = new Map<string, string>([...Object.entries(otherNames), ...pairs.map(([tag, name]) => [name, tag] as const)]);

/** The name of the very tag, or else of its language. */
export const babelName = (tag: string): string | undefined => byTag.get(tag) ?? byTag.get(tag.split('-')[0] ?? '');
export const tagOfBabelName = (name: string): string | undefined => byName.get(name.trim().toLowerCase());
