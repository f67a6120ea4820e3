/** Elements of HTML as text. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** In numbers: names are known to HTML only. */
const inText: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;' };
const inAttributes: Readonly<Record<string, string>> = { '"': '&#x22;', '&': '&#x26;', "'": '&#x27;', '`': '&#x60;' };

export const escapeText = (text: string) => text.replace(/[&<]/g, (character) => inText[character] ?? character);
const escapeAttribute = (text: string) => text.replace(/["&'`]/g, (character) => inAttributes[character] ?? character);

/** An attribute that is undefined is left out. */
export function startTag(name: string, attributes: Attributes = {}): string {
  let tag = `<${name}`;
  for (const key in attributes) if (attributes[key] !== undefined) tag += ` ${key}="${escapeAttribute(String(attributes[key]))}"`;
  return `${tag}>`;
}

export const element = (name: string, attributes: Attributes, content: string) => `${startTag(name, attributes)}${content}</${name}>`;
