import styles from './place.module.css';

/** The six words of a host's certificate, large enough to be compared across a room or read out on the telephone. */
export function SixWords({ words }: { words: readonly string[] }) {
  return (
    <div className={styles.words} role="img" aria-label={`六个字：${words.join('、')}`}>
      {words.map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice, and none changes its place.
        <span key={place}>{word}</span>
      ))}
    </div>
  );
}
