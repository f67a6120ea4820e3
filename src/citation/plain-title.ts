/** Titles without the marks that CSL lets them have. */

const marks = /<\/?(?:i|b|sup|sub)>|<span[^<>]*>|<\/span>/g;

/** `The Wreck of the <i>Argo</i>` → `The Wreck of the Argo`. */
export const plainTitle = (title: string): string => (title.includes('<') ? title.replace(marks, '') : title);
