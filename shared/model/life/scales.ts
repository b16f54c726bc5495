import { z } from 'zod';
import { line } from '../primitives.ts';

/**
 * What a word of any scale comes to: content, half content, not content (which needs a reason and may need a further
 * round).
 */
export const satisfactions = { yes: '满意', partly: '基本满意', no: '不满意' } as const;
export type Satisfaction = keyof typeof satisfactions;

const code = line('代码', 20);

const ScaleWord = z.strictObject({
  code,
  text: line('评价用语', 20),
  counts: z.enum(['yes', 'partly', 'no'], '请选择这一档算满意、基本满意还是不满意'),
});
export type ScaleWord = z.infer<typeof ScaleWord>;

const Scale = z.array(ScaleWord).min(2, '至少要有两档评价').max(8, '评价不能超过8档');

const ResultClass = z.strictObject({
  code,
  text: line('办理结果说法', 60),
  /** Whether an item answered so promises something to be followed up. */
  opensCommitment: z.boolean(),
});
export type ResultClass = z.infer<typeof ResultClass>;

const ResultScheme = z.strictObject({
  key: line('办法代码', 20),
  name: line('分类办法名称', 40),
  classes: z.array(ResultClass).min(1, '至少要有一类').max(10, '不能超过10类'),
});
export type ResultScheme = z.infer<typeof ResultScheme>;

const twice = (words: readonly { code: string }[]) => new Set(words.map(({ code }) => code)).size < words.length;

/** How proposers rate (对办理态度, 对办理结果), and how results are classed: each place has its own. */
export const Scales = z
  .strictObject({
    attitude: Scale,
    result: Scale,
    schemes: z.array(ResultScheme).min(1, '至少要有一种分类办法').max(20),
    /** The scheme in use, by its key. */
    scheme: z.string(),
  })
  .superRefine((input, issues) => {
    const wrong = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message });
    if (twice(input.attitude)) wrong('attitude', '对办理态度的评价有两档代码相同，请改成不同的代码');
    if (twice(input.result)) wrong('result', '对办理结果的评价有两档代码相同，请改成不同的代码');
    const using = input.schemes.find(({ key }) => key === input.scheme);
    if (!using) wrong('scheme', '请选择现用的分类办法');
    if (input.schemes.some(({ classes }) => twice(classes))) wrong('schemes', '同一分类办法中有两类代码相同');
    for (const words of [input.attitude, input.result]) {
      if (!words.some(({ counts }) => counts === 'no')) wrong('result', '每种评价至少要有一档算不满意');
    }
  });
export type Scales = z.infer<typeof Scales>;
