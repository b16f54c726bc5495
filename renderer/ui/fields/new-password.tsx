import { Form, Input } from 'antd';
import type { ComponentProps } from 'react';
import { useEffect, useState } from 'react';
import { refusal } from '../../../shared/errors.ts';

/** Whose password it will be, as far as the form knows yet. */
type Whose = { name?: string; displayName?: string; fullName?: string; shortName?: string; city?: string };

type Props = ComponentProps<typeof Input.Password> & { whose: Whose };

/** A new password; while it is typed the page says what the program would say of it, by the same rule. */
export function NewPassword({ whose, ...field }: Props) {
  const typed = String(field.value ?? '');
  const said = useWeakness(typed, whose);
  // What the field was refused for stands there already, below it.
  const refused = Form.Item.useStatus().status === 'error';
  return (
    <>
      <Input.Password autoComplete="new-password" maxLength={128} {...field} />
      {refused ? null : (
        <div className="quiet" role="status">
          {typed === '' || said === undefined
            ? '至少8个字符，最好用三个以上不相干的词连成'
            : (said ?? '这个密码可以用')}
        </div>
      )}
    </>
  );
}

/** What is wrong with a password, in words; null when nothing is, undefined until it is judged. */
function useWeakness(password: string, { name = '', displayName = '', ...office }: Whose): string | null | undefined {
  const [judged, setJudged] = useState<{ password: string; said: string | null }>();
  const key = JSON.stringify([password, name, displayName, office]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: judged once for what the key says.
  useEffect(() => {
    if (password === '') return;
    let over = false;
    const timer = setTimeout(async () => {
      // The lists are large and wanted here only.
      const { weaknessOf } = await import('../../../shared/domain/people/password-strength.ts');
      const weakness = weaknessOf(password, { name, displayName, ...office });
      const said = weakness === null ? null : refusal('account.weak-password', { weakness }).message;
      if (!over) setJudged({ password, said });
    }, 200);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [key]);
  return judged?.password === password ? judged.said : undefined;
}
