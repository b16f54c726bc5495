import { useEffect, useState } from 'react';
import type { Question } from '../../shared/contract.ts';
import type { PrintedForm } from '../../shared/model/papers/paper.ts';
import { call } from '../client.ts';

type Asked = Question<'paper.forms'>;
type Forms = { of: ReadonlyMap<number, PrintedForm[]>; done: boolean; error: unknown };

/** The forms that are printed, by their item: fetched one after the other, ended by leaving the page. */
export function useForms(asked: readonly Asked[]): Forms {
  const [forms, setForms] = useState<Forms>({ of: new Map(), done: true, error: null });
  const wanted = JSON.stringify(asked);
  useEffect(() => {
    let left = false;
    async function all() {
      const of = new Map<number, PrintedForm[]>();
      setForms({ of: new Map(), done: false, error: null });
      try {
        for (const one of JSON.parse(wanted) as Asked[]) {
          of.set(one.proposalId, await call('paper.forms', one));
          if (left) return;
        }
        // A map of its own identity: what is drawn from it is drawn anew.
        setForms({ of: new Map(of), done: true, error: null });
      } catch (error) {
        if (!left) setForms({ of: new Map(), done: true, error });
      }
    }
    void all();
    return () => {
      left = true;
    };
  }, [wanted]);
  return forms;
}
