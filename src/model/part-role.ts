/** What a part of a paper is to the whole, by the words of its heading in the paper's language, or as its record says. */

export const partRoles = ['abstract', 'acknowledgements', 'abbreviations', 'introduction', 'conclusion', 'appendix', 'about-author'] as const;
export type PartRole = (typeof partRoles)[number];

/** As DPUB-ARIA 1.1 and EPUB's structural vocabulary name them; neither has a name for the others. */
export const dpubRoles: Readonly<Partial<Record<PartRole, string>>> = {
  abstract: 'abstract',
  acknowledgements: 'acknowledgments',
  introduction: 'introduction',
  conclusion: 'conclusion',
  appendix: 'appendix',
};

interface HeadingPatterns extends Readonly<Record<PartRole, RegExp>> {
  /** What heads an abstract before a text, and a conclusion behind it. */
  summary: RegExp;
}

/** Of whole headings, but for appendices, whose names go on. */
const patterns: Readonly<Record<string, HeadingPatterns>> = {
  en: {
    abstract: /^(?:abstract|executive summary)$/,
    summary: /^summary$/,
    acknowledgements: /^acknowledge?ments?$/,
    abbreviations: /^(?:list of )?(?:abbreviations|acronyms|abbreviations and acronyms)$/,
    introduction: /^introduction$/,
    conclusion: /^(?:conclusions?|concluding remarks)$/,
    appendix: /^(?:appendix|appendices|annex(?:es)?)\b/,
    'about-author': /^(?:about the authors?|notes? on (?:the )?(?:authors?|contributors?))$/,
  },
  de: {
    abstract: /^(?:abstract|kurzfassung)$/,
    summary: /^zusammenfassung$/,
    acknowledgements: /^(?:dank|danksagung(?:en)?)$/,
    abbreviations: /^(?:abkürzungen|abkürzungsverzeichnis|verzeichnis der abkürzungen)$/,
    introduction: /^(?:einleitung|einführung)$/,
    conclusion: /^(?:schlu(?:ß|ss)|fazit|schlu(?:ß|ss)(?:folgerung|bemerkung)(?:en)?)$/,
    appendix: /^anh(?:ang|änge)(?![\p{L}])/u,
    'about-author': /^(?:zum autor|zur autorin|zu den autor(?:inne)?n?(?:en)?|über (?:den autor|die autor(?:in|innen|en)))$/,
  },
  fr: {
    abstract: /^abstract$/,
    summary: /^résumé$/,
    acknowledgements: /^remerciements$/,
    abbreviations: /^(?:liste des )?(?:abréviations|sigles(?: et acronymes)?)$/,
    introduction: /^introduction$/,
    conclusion: /^conclusions?$/,
    appendix: /^(?:annexes?|appendices?)(?![\p{L}])/u,
    'about-author': /^(?:à propos (?:de l['’]auteure?|des auteure?s)|notices? biographiques?)$/,
  },
  es: {
    abstract: /^abstract$/,
    summary: /^resumen$/,
    acknowledgements: /^agradecimientos$/,
    abbreviations: /^(?:lista de )?(?:abreviaturas|siglas(?: y abreviaturas)?)$/,
    introduction: /^introducción$/,
    conclusion: /^(?:conclusión|conclusiones)$/,
    appendix: /^(?:apéndices?|anexos?)(?![\p{L}])/u,
    'about-author': /^(?:sobre (?:el autor|la autora|l[oa]s autor[ea]s)|nota biográfica)$/,
  },
  ja: {
    abstract: /^(?:要旨|要約|概要)$/,
    summary: /^まとめ$/,
    acknowledgements: /^謝辞$/,
    abbreviations: /^略語(?:一覧|表)?$/,
    introduction: /^(?:はじめに|序論|序)$/,
    conclusion: /^(?:おわりに|終わりに|結論|結び|むすび)$/,
    appendix: /^(?:付録|附録|補遺)/,
    'about-author': /^(?:著者紹介|著者について|執筆者紹介)$/,
  },
  ar: {
    abstract: /^(?:ملخص|الملخص)$/,
    summary: /^(?:خلاصة|الخلاصة)$/,
    acknowledgements: /^(?:شكر|شكر وتقدير)$/,
    abbreviations: /^(?:الاختصارات|قائمة الاختصارات)$/,
    introduction: /^(?:مقدمة|المقدمة)$/,
    conclusion: /^(?:خاتمة|الخاتمة)$/,
    appendix: /^(?:ملحق|الملحق|ملاحق|الملاحق)/,
    'about-author': /^(?:عن المؤلف|نبذة عن المؤلف)$/,
  },
};

/** `isFirst`: whether no other part stands before it. English words head parts of papers in any language. */
export function roleOfHeading(title: string, language: string, isFirst: boolean): PartRole | undefined {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.:。：]+$/u, '')
    .trim();
  for (const known of [patterns[new Intl.Locale(language).language], patterns['en']]) {
    if (!known) continue;
    const role = partRoles.find((each) => known[each].test(words));
    if (role) return role;
    if (known.summary.test(words)) return isFirst ? 'abstract' : 'conclusion';
  }
  return undefined;
}
