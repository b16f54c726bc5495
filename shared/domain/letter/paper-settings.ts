import type { LetterSettings, PaperSettings } from '../../model/letter/settings.ts';

/** The part of the settings that shows on paper. */
export function paperSettings({ manner: _, contactHead: __, ...shown }: LetterSettings): PaperSettings {
  return shown;
}
