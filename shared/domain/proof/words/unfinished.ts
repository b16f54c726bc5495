import type { Found, ProofSeverity } from '../../../model/letter/proof.ts';
import { foundAt, sentencePassages } from '../found.ts';

type Row = readonly [pattern: RegExp, message: string, severity: ProofSeverity];

/** What a sentence, its end left out, is when its verb, its object or its second half is missing. */
const rows: readonly Row[] = [
  [
    /(?:[，、和与]|^)由[\u4e00-\u9fff]{0,6}(?:集体|部门|单位|社区|村委会|政府|机构|个人|家庭|企业|街道|乡镇|公司|中心)$/u,
    '「由」后缺动词',
    'warning',
  ],
  [
    /^(?:随着|由于|鉴于|为了|通过|根据|按照)[^，；：]{3,40}(?:下|中|上|后|要求|规定|原因|影响|需要|发展|加深|推进|提高|增加|精神)$/u,
    '句子没有说完',
    'warning',
  ],
  [
    /(?:^|，)把[^，；：]{2,24}(?:工作|问题|事业|建设|服务|质量|管理|改造|机制|制度|体系|情况)$/u,
    '「把」后缺动词',
    'warning',
  ],
  [
    /(?:^|，)(?:并|且|继续|进一步|切实|认真|积极|同时|将|我局将|我们将|下一步将)?(?:加强|强化|推进|推动|促进|加大|扩大|增强|加快|进行|予以|加以|给予|开展|制定|出台|建立|完善|健全|优化|提供|落实|解决好|做好)$/u,
    '动词后缺宾语',
    'warning',
  ],
  [/(?:^|，)既(?![^，；]*[又也还且更])[^，；]{2,24}$/u, '「既」后缺「又」', 'warning'],
  [/^(?:不仅|不但|虽然|尽管|如果|只要|只有|无论|不管|即使)[^，；]{3,40}$/u, '句子只说了一半', 'warning'],
  [/(?:^|，)其中[^，；\d]{2,24}的$/u, '句子没有说完', 'warning'],
  [/(?:，|^)(?:并|并且|而且|以及|和|与|及|但|但是|同时|从而|或者|等|其中|如|例如|包括)$/u, '句子没有说完', 'error'],
  [
    /(?:^|，)(?:我局|我们)?将?(?:会同|联合|协调|商)[^，；]{2,24}(?:等)?(?:部门|单位|局|委)$/u,
    '句子没有说完',
    'warning',
  ],
  [
    /(?:^|，)(?:使|让|使得|确保|保证|保障)(?:广大)?(?:群众|老年人|老人|困难群众|儿童|残疾人|居民|服务对象)$/u,
    '句子没有说完',
    'warning',
  ],
  [
    /(?<=[\u4e00-\u9fff]{2})(?:(?<![中共温平缓随谦柔祥调亲总磨唱应附暖讲融谐议求饱拌])和|(?<![参给赋授干相施付寄])与|以及)$/u,
    '句子没有说完',
    'error',
  ],
  [/(?:^|，)在[^，；]{4,30}(?:的(?:基础上|前提下|同时|过程中)|方面)$/u, '句子没有说完', 'warning'],
];

/** 句子没有说完：我们将会同有关部门。既要解决好不用。下一步将加强。 Headings and lists have no end mark and are none. */
export function unfinishedSentences(text: string): Found[] {
  return sentencePassages(text).flatMap(({ from, text: sentence }) => {
    if (!/[。！]$/u.test(sentence)) return [];
    const lead = /^[\s一二三四五六七八九十\d（）()、.．①-⑩]*/u.exec(sentence)?.[0].length ?? 0;
    const bare = sentence.slice(lead).replace(/[。！]+$/u, '');
    // Behind a colon, or with a quotation at the end, other rules hold; 关于…。 may be a run-in heading.
    if (bare.length < 4 || /[”）》：]/u.test(bare.slice(-1))) return [];
    if (
      /^(?:第[一二三四五六七八九十]|首先|其次|再次|最后|其[一二三四五])?，?(?:关于|围绕|针对|[\u4e00-\u9fff]{2,6}(?:建设|管理|方面)$)/u.test(
        bare,
      ) &&
      !bare.includes('，')
    )
      return [];
    if (bare.length <= 14 && !bare.includes('，') && lead > 0) return [];
    const clause = bare.slice(bare.lastIndexOf('；') + 1);
    const row = rows.find(([pattern]) => pattern.test(clause));
    if (!row) return [];
    const match = row[0].exec(clause);
    const skipped = match ? match.index + (/^[，、]/u.test(match[0]) ? 1 : 0) : 0;
    const begins = from + lead + bare.lastIndexOf('；') + 1;
    // A short run-in heading (进一步加强。) stands first in its paragraph.
    if (row[2] !== 'error' && begins <= 4 && clause.length <= 16 && !clause.includes('，')) return [];
    return [
      foundAt(begins + skipped, clause.slice(skipped), {
        kind: 'word',
        severity: row[2],
        right: null,
        message: row[1],
      }),
    ];
  });
}
