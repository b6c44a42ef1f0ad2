import { useSearchParams } from '@remix-run/react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';

type Problem = 'cancelled' | 'unsupported' | 'known' | 'failed' | 'refused' | 'limited' | 'taken' | 'limit';
const problems: readonly string[] = ['refused', 'limited', 'taken', 'limit', 'failed'];

type PasskeyFormProps = {
  what: 'create' | 'get';
  /** Gives the challenge. */
  begin: string;
  /** Checks the answer. */
  action: string;
  fields?: Record<string, string>;
  label: string;
  look?: 'main' | 'plain';
  children?: ReactNode;
};

/** A button that has the browser ask the person's device; its script is fetched at the first press. */
export function PasskeyForm({ what, begin, action, fields = {}, label, look, children }: PasskeyFormProps) {
  const t = useTranslations('secondFactor.passkey');
  const form = useRef<HTMLFormElement>(null);
  const [query] = useSearchParams();
  const told = query.get('passkey') ?? '';
  const [problem, setProblem] = useState<Problem | null>(problems.includes(told) ? (told as Problem) : null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy || !form.current?.reportValidity()) return;
    setBusy(true);
    setProblem(null);
    const outcome = await answerOf(what, begin).catch(() => ({ problem: 'failed' as const }));
    if ('problem' in outcome) {
      setProblem(outcome.problem);
      setBusy(false);
    } else if ('page' in outcome) {
      window.location.assign(outcome.page);
    } else {
      send(form.current, outcome);
    }
  };
  return (
    <form method="post" action={action} className="stack" ref={form}>
      {problem ? (
        <div className="errors" role="alert">
          <p>{t(`problems.${problem}`)}</p>
        </div>
      ) : null}
      {children}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="intent" value="finish" />
      <input type="hidden" name="ceremony" />
      <input type="hidden" name="response" />
      <div>
        <Button
          type="button"
          icon="key"
          look={look}
          wide
          className="needs-script"
          onClick={press}
          aria-disabled={busy}
        >
          {label}
        </Button>
        <span className="hint" role="status">
          {busy ? t('waiting') : null}
        </span>
      </div>
      <p className="hint without-script">{t('needsScript')}</p>
    </form>
  );
}

type Answer = { ceremony: string; response: string };

/** `page`: the server wants the person elsewhere first, to sign in or to prove herself anew. */
async function answerOf(
  what: PasskeyFormProps['what'],
  begin: string,
): Promise<Answer | { problem: Problem } | { page: string }> {
  const [reply, { runCeremony }] = await Promise.all([
    fetch(begin, { method: 'POST', body: new URLSearchParams({ intent: 'begin' }) }),
    import('./passkeys-ceremony'),
  ]);
  if (reply.redirected) return { page: reply.url };
  if (reply.status === 429) return { problem: 'limited' };
  if (!reply.ok) return { problem: 'failed' };
  const { ceremony, options } = (await reply.json()) as { ceremony: string; options: object };
  const outcome = await runCeremony(what, options);
  return 'problem' in outcome ? outcome : { ceremony, response: outcome.response };
}

function send(form: HTMLFormElement | null, { ceremony, response }: Answer): void {
  for (const [name, value] of Object.entries({ ceremony, response })) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form?.submit();
}
