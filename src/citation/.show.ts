import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { worksSchema } from '/work/main/src/model/work.ts';
import { formatWorks, authorSortKey, shortLabel } from '/work/main/src/citation/format.ts';
const works = worksSchema.parse(parse(readFileSync('/work/main/content/works.yaml','utf8')));
for (const [k, f] of formatWorks(works)) console.log(process.argv[2] ? f.html : f.text, process.argv[2]==='k' ? '  ['+shortLabel(works[k])+'] '+authorSortKey(works[k]):'');
