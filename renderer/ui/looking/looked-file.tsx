import { Button, InputNumber, Space } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isDocumentName } from '../../../shared/domain/names/attached-file.ts';
import type { Attachment } from '../../../shared/model/items/proposal.ts';
import { useAnswer } from '../../use-call.ts';
import { ReadingNotes } from '../files/reading-notes.tsx';
import { RefusalAlert } from '../refusal-alert.tsx';
import { Waiting } from '../waiting.tsx';
import { LookedPage } from './looked-leaf.tsx';
import styles from './looking.module.css';
import { useFileActs } from './use-file-acts.ts';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** A kept file beside the work: read only, page by page, as large as one likes. */
export function LookedFile({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [turned, setTurned] = useState(0);
  const acts = useFileActs();
  const looked = useAnswer('attachment.look', { attachmentId: file.id, page }, { keep: true });
  const place = useRef<HTMLElement>(null);
  const pages = looked.data?.pages ?? 1;
  // The keyboard turns its pages at once; another page begins at its top.
  useEffect(() => place.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what resets the place.
  useEffect(() => {
    place.current?.scrollTo(0, 0);
  }, [page]);

  const turnTo = (wanted: number) => setPage(Math.min(Math.max(1, wanted), pages));
  function larger(by: 1 | -1) {
    const at = zooms.indexOf(zoom as (typeof zooms)[number]);
    setZoom(zooms[Math.min(Math.max(0, at + by), zooms.length - 1)] ?? 1);
  }
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const view = place.current;
    const ends = view !== null && view.scrollTop + view.clientHeight >= view.scrollHeight - 2;
    const begins = view?.scrollTop === 0;
    if (event.key === 'PageDown' && ends) turnTo(page + 1);
    else if (event.key === 'PageUp' && begins) turnTo(page - 1);
    else if (event.key === '+' || event.key === '=') larger(1);
    else if (event.key === '-') larger(-1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <section className={styles.looking} aria-label={`附件 ${file.name}`}>
      <header className={styles.head}>
        <strong className={styles.name} title={file.name}>
          {file.name}
        </strong>
        <Button size="small" onClick={onClose}>
          收起
        </Button>
      </header>
      <Space size={[4, 4]} wrap>
        {pages > 1 ? (
          <>
            <Button size="small" aria-label="上一页" disabled={page <= 1} onClick={() => turnTo(page - 1)}>
              ‹
            </Button>
            <InputNumber
              size="small"
              aria-label="页码"
              controls={false}
              className={styles.number ?? ''}
              min={1}
              max={pages}
              value={page}
              onChange={(wanted) => (wanted === null ? undefined : turnTo(wanted))}
            />
            <span className="quiet nowrap">共{pages}页</span>
            <Button size="small" aria-label="下一页" disabled={page >= pages} onClick={() => turnTo(page + 1)}>
              ›
            </Button>
          </>
        ) : null}
        <Button size="small" aria-label="缩小" disabled={zoom === zooms[0]} onClick={() => larger(-1)}>
          −
        </Button>
        <span className="quiet">{Math.round(zoom * 100)}%</span>
        <Button size="small" aria-label="放大" disabled={zoom === zooms.at(-1)} onClick={() => larger(1)}>
          ＋
        </Button>
        {looked.data?.shows === 'picture' ? (
          <Button size="small" onClick={() => setTurned((turned + 1) % 4)}>
            转向
          </Button>
        ) : null}
        {isDocumentName(file.name) ? (
          <Button size="small" type="link" onClick={() => acts.open(file.id)}>
            打开
          </Button>
        ) : null}
        <Button size="small" type="link" onClick={() => acts.save(file.id)}>
          另存
        </Button>
      </Space>
      <RefusalAlert error={acts.failure} onClose={acts.clear} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls takes the keyboard, and its keys turn the pages. */}
      <section ref={place} className={styles.view} tabIndex={0} aria-label="附件内容" onKeyDown={press}>
        {looked.data ? (
          <>
            <ReadingNotes notes={page === 1 ? looked.data.notes : []} />
            <LookedPage looked={looked.data} name={file.name} zoom={zoom} turned={turned} />
          </>
        ) : looked.error ? (
          <RefusalAlert error={looked.error} />
        ) : (
          <Waiting />
        )}
      </section>
    </section>
  );
}
