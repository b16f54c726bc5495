/** What the signs of symbol fonts look like, by their code; an office's forms carry its decisions in them: ☑ 同意. */
const fonts: Record<string, Record<number, string>> = {
  wingdings: {
    ...run(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
    ...{ 40: '☎', 42: '✉', 70: '☞', 74: '☺', 108: '●', 109: '○', 110: '■', 111: '□', 112: '□', 113: '□' },
    ...{ 114: '□', 117: '◆', 118: '❖', 119: '◆', 120: '☒', 159: '•', 161: '○', 164: '◉', 167: '▪', 168: '□' },
    ...{ 171: '★', 182: '☆', 216: '➢', 223: '←', 224: '→', 225: '↑', 226: '↓', 232: '→', 240: '⇨' },
    ...{ 251: '×', 252: '√', 253: '☒', 254: '☑' },
  },
  'wingdings 2': { 79: '×', 80: '√', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 151: '●', 154: '○', 162: '■', 163: '□' },
  'wingdings 3': { 102: '←', 103: '→', 104: '↑', 105: '↓', 125: '▶', 132: '▷' },
  symbol: {
    ...run(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
    ...run(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
    ...run(0x30, '0123456789'),
    ...{ 32: ' ', 40: '(', 41: ')', 43: '+', 44: ',', 45: '−', 46: '.', 47: '/', 58: ':', 60: '<', 61: '=' },
    ...{ 37: '%', 62: '>', 91: '[', 93: ']', 126: '～', 163: '≤', 165: '∞', 172: '←', 173: '↑', 174: '→', 175: '↓' },
    ...{ 176: '°', 177: '±', 178: '″', 179: '≥', 180: '×', 181: '∝', 183: '•', 184: '÷', 185: '≠', 186: '≡', 187: '≈' },
    ...{ 188: '…', 206: '∈', 214: '√', 215: '⋅', 222: '⇒', 226: '®', 229: '∑', 242: '∫' },
  },
};

function run(from: number, signs: string): Record<number, string> {
  return Object.fromEntries([...signs].map((sign, at) => [from + at, sign]));
}

/** Whether a font's letters are pictures. */
export function isSymbolFont(font: string): boolean {
  return Object.hasOwn(fonts, font.toLowerCase());
}

/** The sign that a symbol font shows for a code, also where the code stands in the private area (F0FE); null if unknown. */
export function symbolOf(font: string, code: number): string | null {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return fonts[font.toLowerCase()]?.[own] ?? null;
}
