/** The style sheet that declares the faces and what stands in for them. */
import { readFaceMetrics } from './face-metrics.ts';
import { type Face, family } from './faces.ts';
import { fallbackRules } from './fallback-faces.ts';

/** Addresses are relative to the sheet: the bundler gives each file its hashed name below the base path. */
export function writeFaceRules(faces: readonly Face[], read: (face: Face) => Uint8Array): string {
  const rules = faces.map((face) => {
    const own = [
      '@font-face {',
      `  font-family: "${family}";`,
      `  font-style: ${face.style};`,
      `  font-weight: ${face.weight};`,
      // A face that comes late waits for the next page: lines that a reader has begun do not break anew.
      '  font-display: optional;',
      `  src: url("./${face.name}.woff2") format("woff2");`,
      '}',
    ].join('\n');
    return `${own}\n${fallbackRules(family, face, readFaceMetrics(read(face)))}\n`;
  });
  return rules.join('');
}
