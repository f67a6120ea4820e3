import { expect, test } from 'vitest';
import { joinLines } from './remark-line-ends.ts';

test.each([
  ['東京へ行く。\n次の文', '東京へ行く。次の文'],
  ['東京へ\n  行く', '東京へ行く'],
  ['「縄」\n（船）', '「縄」（船）'],
  ['ｶﾅ\nです', 'ｶﾅです'],
  ['東京へ\nNATO', '東京へ NATO'],
  ['the rope\nand tar', 'the rope and tar'],
  ['한국\n말', '한국 말'],
])('%j reads %s', (text, value) => expect(joinLines(text).value).toBe(value));
