import type { LetterSettings, PaperSettings } from '../../model/letter/settings.ts';

/** The part of the settings that shows on paper. Seal, marks, digits stay; the manner and 承办负责人 are left out. */
export function paperSettings({ manner: _, contactHead: __, ...shown }: LetterSettings): PaperSettings {
  return shown;
}
