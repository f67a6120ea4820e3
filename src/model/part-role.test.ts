import { expect, it } from 'vitest';
import { roleOfHeading } from './part-role.ts';

it.each([
  ['Abstract', 'en-GB', 'abstract'],
  ['ACKNOWLEDGEMENTS', 'en', 'acknowledgements'],
  ['Acknowledgments.', 'en-US', 'acknowledgements'],
  ['List of Abbreviations', 'en', 'abbreviations'],
  ['Appendix B: The Ports', 'en', 'appendix'],
  ['About the Author', 'en', 'about-author'],
  ['Conclusions', 'en', 'conclusion'],
  ['Danksagung', 'de', 'acknowledgements'],
  ['Anhang', 'de-AT', 'appendix'],
  ['Über die Autorin', 'de', 'about-author'],
  ['Abstract', 'de', 'abstract'],
  ['À propos de l’auteur', 'fr', 'about-author'],
  ['Agradecimientos', 'es', 'acknowledgements'],
  ['謝辞', 'ja', 'acknowledgements'],
  ['付録 A', 'ja', 'appendix'],
  ['الخاتمة', 'ar', 'conclusion'],
  ['Appendices of Ships', 'fi', 'appendix'],
  ['The Abstract Harbour', 'en', undefined],
  ['Danksagung', 'en', undefined],
  ['Anhangsgebilde', 'de', undefined],
  ['', 'en', undefined],
])('%s, in %s, is %s', (title, language, role) => expect(roleOfHeading(title, language, false)).toBe(role));

it('takes a summary before a text for its abstract, and one behind it for its conclusion', () => {
  expect(roleOfHeading('Zusammenfassung', 'de', true)).toBe('abstract');
  expect(roleOfHeading('Zusammenfassung', 'de', false)).toBe('conclusion');
});
