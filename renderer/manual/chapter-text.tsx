import { type ReactNode, useState } from 'react';
import { type ChapterBlock, type ChapterRun, chapterRuns } from '../../shared/domain/manual/chapter-blocks.ts';
import { type Chapter, type ChapterKey, chapterNamed } from '../../shared/domain/manual/manual.ts';
import { markWords } from '../../shared/domain/search/marks.ts';
import { MarkedText } from '../ui/marks/marked-text.tsx';
import styles from './manual.module.css';

type Props = {
  chapter: Chapter;
  /** What was searched for, in its plain form. */
  marked: readonly string[];
  /** On paper every picture is there at once, and nothing is pressed. */
  printed?: boolean;
  onTurn: (key: ChapterKey) => void;
  onPicture: () => void;
};
type Shown = Omit<Props, 'chapter'>;

/** A chapter's words, steps and pictures; links lead to other chapters. */
export function ChapterText({ chapter, ...shown }: Props) {
  return (
    <>
      {chapter.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chapter never changes.
        <Block key={`${chapter.key}${index}`} block={block} shown={shown} />
      ))}
    </>
  );
}

function Block({ block, shown }: { block: ChapterBlock; shown: Shown }) {
  const line = (text: string) => <Line text={text} shown={shown} />;
  switch (block.as) {
    case 'heading': {
      const Heading = shown.printed ? 'h4' : 'h3';
      return <Heading>{line(block.text)}</Heading>;
    }
    case 'paragraph':
      return <p>{line(block.text)}</p>;
    case 'steps':
    case 'points': {
      const List = block.as === 'steps' ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{line(item)}</li>
          ))}
        </List>
      );
    }
    case 'rows':
      return (
        <table className={styles.rows}>
          <tbody>
            {block.rows.map(([name, says]) => (
              <tr key={name}>
                <th scope="row">{line(name)}</th>
                <td>{line(says)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'picture':
      return <Picture name={block.picture} words={block.text} shown={shown} />;
  }
}

function Line({ text, shown }: { text: string; shown: Shown }) {
  return chapterRuns(text).map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <Run key={index} run={run} shown={shown} />
  ));
}

function Run({ run, shown }: { run: ChapterRun; shown: Shown }): ReactNode {
  const words = <MarkedText runs={markWords(run.text, shown.marked)} />;
  const chapter = run.as === 'chapter' ? chapterNamed(run.text) : undefined;
  if (chapter && !shown.printed) {
    return (
      <button type="button" className={styles.link} onClick={() => shown.onTurn(chapter.key)}>
        {words}
      </button>
    );
  }
  if (run.as === 'key') return <kbd>{run.text}</kbd>;
  if (run.as === 'screen') return <span className={styles.screen}>「{words}」</span>;
  return words;
}

/** A picture made from the demo bureau; the text stands without it. */
function Picture({ name, words, shown }: { name: string; words: string; shown: Shown }) {
  const [missing, setMissing] = useState(false);
  if (missing) return null;
  const image = (
    <img
      src={`/manual/${name}.webp`}
      alt={words}
      loading={shown.printed ? 'eager' : 'lazy'}
      onError={() => setMissing(true)}
    />
  );
  return (
    <figure className={styles.picture}>
      {shown.printed ? (
        image
      ) : (
        <button type="button" onClick={shown.onPicture} title="放大、缩小">
          {image}
        </button>
      )}
      <figcaption>{words}</figcaption>
    </figure>
  );
}
