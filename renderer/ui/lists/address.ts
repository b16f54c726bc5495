import { useSearchParams } from 'react-router';

/** Text and page of a simple list, kept in the address so that going back finds the same place. */
export function useListAddress(pageSize = 50) {
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  const text = (params.get('text') ?? '').slice(0, 100);
  const set = (next: { text?: string; page?: number }) => {
    const to = new URLSearchParams(params);
    const wanted = { text: next.text ?? text, page: next.text === undefined ? (next.page ?? page) : 1 };
    if (wanted.text) to.set('text', wanted.text);
    else to.delete('text');
    if (wanted.page > 1) to.set('page', String(wanted.page));
    else to.delete('page');
    setParams(to);
  };
  return {
    question: { text, page, pageSize },
    setText: (next: string) => set({ text: next }),
    setPage: (next: number) => set({ page: next }),
  };
}
