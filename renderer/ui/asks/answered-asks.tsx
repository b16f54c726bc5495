import { type AnsweredAsk, answerClasses, answerDegrees } from '../../../shared/model/merging/asks.ts';
import asLinkStyles from '../as-link.module.css';
import styles from './answered-asks.module.css';

type Props = {
  answers: readonly AnsweredAsk[];
  blocks: readonly { id: string; text: string }[];
  onGo: (blockId: string) => void;
};

const colours = {
  full: styles.full,
  partly: styles.partly,
  phrases: styles.phrases,
  no: styles.no,
} as const;

const wanting = {
  partly: '所提的没有全部答到，或只采纳了一部分',
  no: '正文里没有说到',
  phrases: '说到了，但没有写明谁来办、办什么、何时办、办多少',
} as const;

/** What the proposal asks for, and to each what the letter says and where; a click leads to the paragraph. */
export function AnsweredAsks({ answers, blocks, onGo }: Props) {
  return (
    <ol className={styles.asks}>
      {answers.map((answer) => {
        const { statement, text, answered, where } = answer;
        const places = where.flatMap((at) => blocks[at] ?? []);
        return (
          <li key={`${statement}/${text}`}>
            <div title={text}>
              <span className={`${styles.degree} ${colours[answered]}`}>{answerDegrees[answered]}</span>
              {statement}
            </div>
            <div className={styles.note}>
              {answered !== 'full' ? wanting[answered] : answer.class ? answerClasses[answer.class] : null}
              {places.map(({ id, text: words }) => (
                <button
                  type="button"
                  key={id}
                  className={`${asLinkStyles.asLink} ${styles.place}`}
                  title={words}
                  onClick={() => onGo(id)}
                >
                  「{short(words)}」
                </button>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function short(words: string): string {
  const all = [...words.trim()];
  return all.length > 14 ? `${all.slice(0, 14).join('')}…` : all.join('');
}
