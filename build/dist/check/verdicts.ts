/** What was looked at, one line each; a part that this PC cannot do is told apart from one that went wrong. */
export type Verdicts = {
  /** Does it, and says what came of it; a thrown error is a failure and ends only this part. */
  part(title: string, work: () => Promise<string | undefined> | string | undefined): Promise<boolean>;
  cannot(title: string, why: string): void;
  done(): { passed: number; failed: number; left: number };
};

/** Thrown by a part that goes as far as it can: what it says is no failure of the program. */
export class AsFarAs extends Error {}

export function verdicts(say: (line: string) => void): Verdicts {
  const counts = { passed: 0, failed: 0, left: 0 };
  return {
    async part(title, work) {
      const started = performance.now();
      const took = () => `${((performance.now() - started) / 1000).toFixed(1)} 秒`;
      try {
        const words = await work();
        counts.passed += 1;
        say(`✓ ${title}${words ? `：${words}` : ''}（${took()}）`);
        return true;
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        if (error instanceof AsFarAs) {
          counts.left += 1;
          say(`· ${title}，做到这里为止：${words}（${took()}）`);
        } else {
          counts.failed += 1;
          say(`✗ ${title}：${words}（${took()}）`);
        }
        return false;
      }
    },
    cannot(title, why) {
      counts.left += 1;
      say(`· ${title}，这台电脑上做不了：${why}`);
    },
    done: () => counts,
  };
}

/** For a part: throws the sentence when something is not so. */
export function must(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}
