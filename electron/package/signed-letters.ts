import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { keyWarning } from '../../shared/domain/people/key-words.ts';
import { SignedStatement } from '../../shared/model/letter/signed-statement.ts';
import type { ItemFile } from '../../shared/model/package/case-file.ts';
import { keyFingerprint, verifies } from '../people/ed25519.ts';

type Signature = ItemFile['rows']['signature'][number];

/**
 * The signatures of a case from elsewhere, proved by the keys that came along: what is wrong, in words, or null; and what
 * may be said of each. Whose a key is the package cannot prove: its fingerprint is asked by telephone.
 */
export function signedLetters(file: ItemFile): { problem: string | null; words: string[] } {
  const words: string[] = [];
  for (const row of file.rows.signature) {
    const number = numberOf(file, row);
    const given = `${number}由${row.by}于${row.signedOn}签发${row.remark ? `（${row.remark}）` : ''}`;
    if (row.statement === null && row.signed === null && row.keyId === null) {
      words.push(`${given}，没有随带签名密钥，只核对了文字指纹。`);
      continue;
    }
    const signer = file.signers.find(({ id }) => id === row.keyId);
    if (!signer || !isSound(row, signer, number)) return { problem: `${number}的签名与所带的公钥或函件不符`, words };
    const warning = keyWarning(signer);
    words.push(
      `${given}，签名核验通过，密钥指纹${signer.fingerprint}${warning ? `（${warning}）` : ''}，是否本人请核对。`,
    );
  }
  return { problem: null, words };
}

function numberOf(file: ItemFile, { numberId, version }: Signature): string {
  const number = file.rows.documentNumber.find(({ id }) => id === numberId);
  return number ? documentNumber(number) : `第${version}版`;
}

function isSound(row: Signature, signer: ItemFile['signers'][number], number: string): boolean {
  const { statement, signed } = row;
  if (statement === null || signed === null) return false;
  const raw = Buffer.from(signer.publicKey, 'base64');
  if (keyFingerprint(raw) !== signer.fingerprint) return false;
  if (!verifies(signer.publicKey, Buffer.from(statement, 'utf8'), signed)) return false;
  const said = saidIn(statement);
  return (
    said !== null &&
    said.fingerprint === row.fingerprint &&
    said.version === row.version &&
    said.signedOn === row.signedOn &&
    said.by === row.by &&
    said.letterId === row.letterId &&
    said.documentNumber === number
  );
}

function saidIn(statement: string): SignedStatement | null {
  try {
    return SignedStatement.safeParse(JSON.parse(statement)).data ?? null;
  } catch {
    return null;
  }
}
