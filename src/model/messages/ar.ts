import type { Messages } from './en.ts';

/** The six numbers of Arabic: with one and two the noun alone says how many. */
function counted(count: number, one: string, two: string, few: string, many: string): string {
  if (count === 1) return one;
  if (count === 2) return two;
  const rest = count % 100;
  return `${count} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : one}`;
}

export const ar: Messages = {
  noteLabel: (label) => `هـ ${label}`,
  pageLabel: (label) => `ص ${label}`,
  figureLabel: (ordinal) => `شكل ${ordinal}`,
  tableLabel: (ordinal) => `جدول ${ordinal}`,
  paragraph: (ordinal) => `الفقرة ${ordinal}`,
  note: (label) => `الهامش ${label}`,
  backToCall: (label) => `العودة إلى موضع الهامش ${label}`,
  linkTo: (label) => `رابط إلى ${label}`,
  figureHere: (ordinal) => `الشكل ${ordinal} في هذا القسم`,
  tableHere: (ordinal) => `الجدول ${ordinal} في هذا القسم`,
  table: (ordinal) => `جدول ${ordinal ?? ''}`.trim(),
  skip: 'الانتقال إلى النص',
  site: 'الموقع',
  papers: 'الأبحاث',
  titlePage: 'صفحة العنوان',
  text: 'النص',
  bibliography: 'المراجع',
  names: 'الأعلام',
  timeline: 'التسلسل الزمني',
  about: 'عن الموقع',
  search: 'بحث',
  searchText: 'البحث في النص',
  searchFields: 'كلمات من النص أو الهوامش أو المراجع',
  theme: 'الألوان',
  themeSystem: 'كالنظام',
  themeLight: 'فاتحة',
  themeDark: 'داكنة',
  aboutSite: 'كيفية الاستشهاد، إمكانية الوصول، التراخيص',
  imprint: 'بيانات الناشر',
  contents: 'المحتويات',
  readings: 'قراءات النص الأصل',
  cite: 'استشهاد',
  howToCite: 'كيفية الاستشهاد',
  addresses: (hasPages) => `لكل قسم وفقرة وهامش${hasPages ? ' وصفحة مطبوعة' : ''} عنوان خاص به:`,
  moreOnCiting: 'المزيد عن الاستشهاد بالعنوان',
  takeAway: 'التنزيل',
  howMade: 'كيف أُعدّ النص، مع كل تصويب:',
  apparatus: 'جهاز التحقيق',
  reading: 'القراءة',
  previousSection: 'القسم السابق',
  nextSection: 'القسم التالي',
  readPaper: 'قراءة البحث',
  printedPages: (count) => counted(count, 'صفحة مطبوعة', 'صفحتان مطبوعتان', 'صفحات مطبوعة', 'صفحة مطبوعة'),
  notes: (count) => counted(count, 'هامش', 'هامشان', 'هوامش', 'هامشًا'),
  worksCited: (count) => counted(count, 'مرجع مذكور', 'مرجعان مذكوران', 'مراجع مذكورة', 'مرجعًا مذكورًا'),
  thisEdition: 'هذه الطبعة',
  version: (version, date) => `الإصدار ${version}، ${date}.`,
  madeFrom: 'مصدرها، وكل موضع تختلف فيه عنه:',
};
