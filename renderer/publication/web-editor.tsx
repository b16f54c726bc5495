import { Alert, Button, Input, Radio, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { publicationMarks } from '../../shared/domain/publication/suggest.ts';
import { coverChoices } from '../../shared/domain/publication/web/cover.ts';
import { webText } from '../../shared/domain/publication/web/web-lines.ts';
import { ownMark, summarySuggested, type WebMark, webMarks } from '../../shared/domain/publication/web/web-marks.ts';
import { openMarks } from '../../shared/domain/publication/web/web-ready.ts';
import { publicationForms } from '../../shared/model/life/life.ts';
import { closedArticles, type WebContent, type WebDecision, type WebDesk } from '../../shared/model/web-text.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import { MarkList } from './mark-list.tsx';
import { MarkedLetter } from './marked-letter.tsx';
import styles from './publication.module.css';
import { useWebDraft, webBase } from './use-web-draft.ts';

type Props = {
  desk: WebDesk;
  of: { proposalId: number } | { formerId: number };
  onDone: () => void;
};

/** A clerk goes through the marks of a letter, writes a summary of it, or says why it stays off the web. */
export function WebEditor({ desk, of, onDone }: Props) {
  const { content, change, dirty, failure, settled, kept } = useWebDraft(desk, of);
  const submit = useAct('publication.submit');
  const [picked, setPicked] = useState<number | null>(null);
  const base = webBase(desk.lines, content);
  const marks = useMarks(desk, content);
  const open = openMarks(marks);
  const isClosed = content.form === 'none';

  function decide(decisions: readonly WebDecision[]) {
    const isOther = (each: WebDecision) => !decisions.some(({ from, to }) => from === each.from && to === each.to);
    change({ decisions: [...content.decisions.filter(isOther), ...decisions] });
  }
  function mark(from: number, to: number) {
    const place = ownMark(webText(base), { from, to }, marks);
    if (!place) return;
    const words = webText(base).slice(place.from, place.to);
    const inside = (each: WebDecision) => each.from >= place.from && each.to <= place.to;
    const own: WebDecision = { ...place, words, kind: 'own', how: null, put: '', reason: '' };
    change({ decisions: [...content.decisions.filter((each) => !inside(each)), own] });
    setPicked(place.from);
    window.getSelection()?.removeAllRanges();
  }
  function unmark({ from, to }: WebMark) {
    change({ decisions: content.decisions.filter((each) => each.from !== from || each.to !== to) });
    setPicked(null);
  }
  function coverRest() {
    decide(
      open.map(({ from, to, words, kind }) => {
        return { from, to, words, kind, how: 'cover', put: coverChoices(kind, words)[0] ?? '', reason: '' };
      }),
    );
  }
  function next() {
    const after = open.find(({ from }) => picked === null || from > picked) ?? open[0];
    if (after) setPicked(after.from);
  }
  async function send() {
    const question = await settled();
    const done = await submit.mutateAsync(question).catch(() => null);
    if (!done) return;
    kept();
    onDone();
  }
  const list = <MarkList marks={marks} picked={picked} onPick={setPicked} onDecide={decide} onUnmark={unmark} />;
  const says =
    marks.length === 0
      ? '没有认出要去掉的。程序认不全，请通读一遍；要去掉的字，用鼠标选中即可标出。'
      : `标出${marks.length}处，已决定${marks.length - open.length}处`;
  return (
    <section aria-label="整理公开稿">
      <div className={styles.tools}>
        <Segmented<WebContent['form']>
          aria-label="公开方式"
          value={content.form}
          options={choicesOf(publicationForms).map((each) => ({
            ...each,
            disabled: each.value !== 'none' && (desk.consent === 'no' || desk.disclosure === 'closed'),
          }))}
          onChange={(form) => change({ form })}
        />
        {desk.consent === 'no' ? <span className="quiet">提出人不同意公开，只能登记为不公开。</span> : null}
        {desk.disclosure === 'closed' ? (
          <span className="quiet">函的公开属性是不予公开，只能登记为不公开。</span>
        ) : null}
        {desk.disclosure === 'on-request' ? (
          <span className="quiet">函的公开属性是依申请公开，放上网前请再确认。</span>
        ) : null}
      </div>
      <RefusalAlert error={failure} />
      <RefusalAlert error={submit.error} onClose={() => submit.reset()} />
      {isClosed ? <Closed content={content} onChange={change} refuses={desk.consent === 'no'} /> : null}
      {content.form === 'full' ? (
        <div className={styles.columns}>
          <div className="sheet">
            <MarkedLetter lines={base} marks={marks} picked={picked} onPick={setPicked} onSelect={mark} />
          </div>
          <aside className={`sheet ${styles.side}`} aria-label="遮盖">
            <div>{says}</div>
            {marks.length > 0 ? (
              <div className={styles.foot}>
                <Button size="small" disabled={open.length === 0} onClick={next}>
                  下一处待定
                </Button>
                <Button size="small" disabled={open.length === 0} onClick={coverRest}>
                  其余{open.length}处都遮盖
                </Button>
              </div>
            ) : null}
            {list}
          </aside>
        </div>
      ) : null}
      {content.form === 'summary' ? (
        <div className={styles.beside}>
          <div className="sheet">
            <h2 className="sheet-title">签发的函</h2>
            <MarkedLetter lines={desk.lines} marks={[]} />
          </div>
          <div className="sheet">
            <h2 className="sheet-title">摘要</h2>
            <Input.TextArea
              aria-label="摘要"
              placeholder="用自己的话写明答复了什么；一行是一段。标题、文号、署名和日期由程序加上。"
              autoSize={{ minRows: 8, maxRows: 16 }}
              maxLength={20_000}
              value={content.summary}
              onChange={(event) => change({ summary: event.target.value })}
            />
            <p className="quiet">
              {content.summary.length}字。{marks.length === 0 ? '没有认出要去掉的，请再通读一遍。' : says}
            </p>
            {marks.length > 0 ? list : null}
          </div>
        </div>
      ) : null}
      <div className={styles.foot}>
        <Button
          type="primary"
          loading={submit.isPending}
          disabled={!isClosed && open.length > 0}
          onClick={() => void send()}
        >
          {desk.passing === 'none' ? '定稿' : '提交审核'}
        </Button>
        <span className="quiet">
          {!isClosed && open.length > 0 ? `还有${open.length}处待定，都决定了才能提交。` : ''}
          {dirty ? '正在保存…' : '随改随存。'}
        </span>
      </div>
    </section>
  );
}

function Closed({
  content,
  onChange,
  refuses,
}: {
  content: WebContent;
  onChange: (part: Partial<WebContent>) => void;
  refuses: boolean;
}) {
  return (
    <div className={`sheet ${styles.closed}`}>
      <div>依据</div>
      <Radio.Group
        vertical
        value={content.article}
        options={choicesOf(closedArticles).filter(({ value }) => value !== 'consent' || refuses)}
        onChange={(event) => onChange({ article: event.target.value })}
      />
      {content.article === 'article-15' ? (
        <Alert
          type="info"
          showIcon
          title="第三方同意公开，或者不公开会对公共利益造成重大影响的，仍应公开；能把涉及的内容遮盖掉的，宜遮盖后公开。"
        />
      ) : null}
      <Input.TextArea
        aria-label="具体理由"
        placeholder="具体理由：哪些内容不宜公开，为什么不能遮盖后公开"
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={1000}
        value={content.reason}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </div>
  );
}

/** The marks of what is being made; the letter's own words are thought about once. */
function useMarks({ lines, phones }: WebDesk, content: WebContent): WebMark[] {
  const ofLetter = useMemo(() => publicationMarks(webText(lines)), [lines]);
  const text = webText(webBase(lines, content));
  const isSummary = content.form === 'summary';
  const suggested = useMemo(
    () => (isSummary ? summarySuggested(text, publicationMarks(text), ofLetter) : ofLetter),
    [isSummary, text, ofLetter],
  );
  return webMarks(text, { suggested: content.form === 'none' ? [] : suggested, decisions: content.decisions, phones });
}
