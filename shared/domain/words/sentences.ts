/** The sentences of a paragraph, each with its full stop and what closes after it: 「甲。」乙！ → 「甲。」 and 乙！. */
export function wholeSentences(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[。！？!?][”’」』）)]?)(?![。！？!?”’」』）)])/)
    .filter((sentence) => sentence.trim() !== '');
}
