/** Keeps Pandoc from reading the author's characters as marks. */
import { joinBlanks } from '../written-words.ts';

/** A run of text within a block. */
export const escapeText = (text: string) => (mayMean.test(text) ? escapeMarks(joinBlanks(text)) : text);

/** Most words have none of these. */
const mayMean = /[\\`*_{}[\]<>#$&@~^|"'!\t\r\n]|--|\.\.\.| {2}/;

const escapeMarks = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>#$&@~^|"']/g, '\\$&')
    // A link behind it would be an image.
    .replace(/!$/, '\\!')
    // Pandoc sets these as dashes and an ellipsis.
    .replace(/-(?=-)|(?<=-)-/g, '\\-')
    .replace(/\.(?=\.\.)/g, '\\.');

/** A paragraph whose first characters would make it a list, a definition or a heading. */
export const escapeStart = (block: string) => block.replace(/^(\(?(?:\d+|\p{L}+))([.)])(?=\s|$)/u, '$1\\$2').replace(/^[-+:=%(]/, '\\$&');

/** A value of an attribute: `locator="para. 42"`. */
export const attribute = (name: string, value: string) => `${name}="${joinBlanks(value).replace(/[\\"]/g, '\\$&').replaceAll('&', '&amp;')}"`;
