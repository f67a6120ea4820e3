/** The style sheet that puts a title at the head of each printed page. */
export const runningTitle = (title: string) => `@page{@top-center{content:${cssString(title)}}}`;

/** A string of CSS that ends neither itself nor the element that holds it. */
const cssString = (text: string) => `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
