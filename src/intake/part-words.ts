/** Words that head the parts of a paper, by what becomes of the part. */
export const partWords = {
  abstract: /^(?:abstract|summary|executive summary|zusammenfassung|kurzfassung|résumé|resumen)$/i,
  keywords: /^(?:key\s?words|schlagw[oö]rter|schlüsselw[oö]rter|mots[- ]clés|palabras clave)$/i,
  notes: /^(?:notes|endnotes|footnotes|anmerkungen|fu(?:ß|ss)noten|endnoten|notas)$/i,
  references:
    /^(?:references|works cited|bibliography|literature|literatur|literaturverzeichnis|quellen(?: und literatur)?|bibliographie|références(?: bibliographiques)?|bibliografía)$/i,
  contents: /^(?:contents|table of contents|inhalt|inhaltsverzeichnis|sommaire|table des matières)$/i,
  text: /^(?:introduction|conclusions?|concluding remarks|discussion|results|methods?|methodology|background|acknowledge?ments?|appendix|preface|foreword|einleitung|einführung|schlu(?:ß|ss)(?:folgerung(?:en)?|bemerkungen)?|fazit|ausblick|danksagung|anhang|vorwort|remerciements|annexe|avant-propos|introducción|conclusiones)\b/i,
} as const;
export type PartWord = keyof typeof partWords;

const number = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVXLC]{1,6}[.)]|[A-Z][.)])\s+/;
/** Without its number, and without a call behind it. */
export const partWordOf = (text: string): PartWord | undefined => {
  const words = text
    .replace(number, '')
    .replace(/[\s.:]+$/, '')
    .replace(/\s*\d{1,3}$/, '');
  return (Object.keys(partWords) as PartWord[]).find((part) => partWords[part].test(words));
};
