/** For the text of a `script` element: no `<` can end it. */
export const formatJsonLd = (description: object): string =>
  JSON.stringify(description).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
