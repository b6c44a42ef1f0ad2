import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { CodeField } from '~/ui/code-field';
import { TextInput } from '~/ui/field';
import { PasskeyForm } from '../passkeys/passkeys-form';

export type ProofReply = {
  intent: 'code' | 'recovery';
  waitMinutes: number | null;
};

type SecondProofProps = {
  ways: { app: boolean; recovery: boolean; passkeys: boolean };
  /** The page these forms are on. */
  page: string;
  to: string;
  submit: string;
  reply: ProofReply | undefined;
};

/** Every way the person has to give the second proof; the usual one first. */
export function SecondProof({ ways, page, to, submit, reply }: SecondProofProps) {
  const t = useTranslations('secondFactor');
  const limited = reply && reply.waitMinutes !== null ? t('code.tooMany', { n: reply.waitMinutes }) : null;
  const wrong = (intent: ProofReply['intent'], words: string) =>
    reply?.intent === intent && !limited ? words : null;
  return (
    <div className="stack-l">
      {limited ? (
        <div className="errors" role="alert">
          <p>{limited}</p>
        </div>
      ) : null}
      {ways.app ? (
        <Form method="post" action={page} className="stack" noValidate>
          <CodeField
            label={t('code.label')}
            hint={t('code.hint')}
            error={wrong('code', `${t('code.wrong')} ${t('code.clock')}`)}
          />
          <input type="hidden" name="to" value={to} />
          <Button look="main" wide name="intent" value="code">
            {submit}
          </Button>
        </Form>
      ) : null}
      {ways.passkeys ? (
        <PasskeyForm
          what="get"
          begin="/sign-in/passkey"
          action="/sign-in/passkey"
          fields={{ to, from: page }}
          label={t('passkey.prove')}
          look={ways.app ? 'plain' : 'main'}
        />
      ) : null}
      {ways.recovery ? (
        <details open={reply?.intent === 'recovery'}>
          <summary>{t('recovery.use')}</summary>
          <Form method="post" action={page} className="stack" noValidate>
            <TextInput
              name="recovery"
              label={t('recovery.label')}
              hint={t('recovery.hint')}
              error={wrong('recovery', t('recovery.wrong'))}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
            />
            <input type="hidden" name="to" value={to} />
            <Button wide name="intent" value="recovery">
              {t('recovery.submit')}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
