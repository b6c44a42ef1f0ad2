import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Select, TextArea, TextInput } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { Section } from '~/ui/page';
import type { Count, MyDataProps } from './data-props';
import { OwnRequests } from './data-requests';

const counts: Count[] = ['history', 'letters', 'assignments', 'deputations', 'comments'];
const kinds = ['access', 'correction', 'restriction', 'erasure'] as const;

export function MyDataView(props: MyDataProps) {
  const t = useTranslations('privacy');
  const formats = useFormats();
  const { libraries, requests } = props;
  const periodOf = (from: string, until: string | null) =>
    until
      ? t('mine.period', { from: formats.longDay(from), until: formats.longDay(until) })
      : t('mine.since', { day: formats.longDay(from) });
  return (
    <div className="stack-l gap-s">
      <p className="lead">{t('mine.lead')}</p>
      <Section title={t('mine.kept')}>
        <div className="stack">
          <p className="measure">{t('mine.account')}</p>
          <Facts
            items={libraries.map((one) => ({
              label: `${one.name}, ${periodOf(one.from, one.until)}`,
              value: counts
                .filter((key) => one.counts[key] > 0)
                .map((key) => t(`mine.counts.${key}`, { n: one.counts[key] }))
                .join(', '),
            }))}
          />
        </div>
      </Section>
      <Section title={t('mine.take')}>
        <div className="stack-s">
          <p className="measure">{t('mine.takeText')}</p>
          <p className="row">
            <ButtonLink to="/account/data/mine.xlsx" icon="download" reloadDocument>
              {t('mine.takeBook')}
            </ButtonLink>
            <ButtonLink to="/account/data/mine.json" icon="download" reloadDocument>
              {t('mine.takeJson')}
            </ButtonLink>
          </p>
        </div>
      </Section>
      <Corrections {...props} />
      <AskLibraries {...props} />
      <OwnRequests requests={requests} />
    </div>
  );
}

function useReply(reply: MyDataProps['reply'], intent: string) {
  const own = reply?.intent === intent ? reply : undefined;
  return { errors: useErrorTexts(own?.errors), values: own?.values };
}

function Corrections({ firstName, lastName, email, asked, reply }: MyDataProps) {
  const t = useTranslations('privacy.mine');
  const name = useReply(reply, 'name');
  const address = useReply(reply, 'address');
  const code = useReply(reply, 'code');
  return (
    <Section title={t('correct')}>
      <div className="stack-l">
        <Form method="post" className="stack measure">
          <TextInput
            name="firstName"
            label={t('first')}
            error={name.errors.firstName}
            defaultValue={name.values?.firstName ?? firstName}
            autoComplete="given-name"
            maxLength={80}
            required
          />
          <TextInput
            name="lastName"
            label={t('last')}
            hint={t('nameHint')}
            error={name.errors.lastName}
            defaultValue={name.values?.lastName ?? lastName}
            autoComplete="family-name"
            maxLength={80}
            required
          />
          <Button icon="save" name="intent" value="name">
            {t('saveName')}
          </Button>
        </Form>
        <Form method="post" className="stack measure">
          <TextInput
            type="email"
            name="email"
            label={t('email')}
            hint={t('emailHint', { email })}
            error={address.errors.email}
            defaultValue={address.values?.email ?? ''}
            autoComplete="email"
            maxLength={200}
            required
          />
          <Button icon="mail" name="intent" value="address">
            {t('askCode')}
          </Button>
        </Form>
        {asked ? (
          <Form method="post" className="stack measure" id="code">
            <TextInput
              name="code"
              label={t('code')}
              hint={t('codeHint', { email: asked })}
              error={code.errors.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              required
            />
            <Button look="main" icon="check" name="intent" value="code">
              {t('change')}
            </Button>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}

function AskLibraries({ reply }: MyDataProps) {
  const t = useTranslations('privacy');
  const { errors, values } = useReply(reply, 'ask');
  return (
    <Section title={t('mine.ask')}>
      <Form method="post" className="stack measure">
        <p className="measure">{t('mine.askText')}</p>
        <Select
          name="kind"
          label={t('mine.kind')}
          error={errors.kind}
          defaultValue={values?.kind ?? 'access'}
          options={kinds.map((kind) => ({ value: kind, label: t(`requests.kinds.${kind}`) }))}
        />
        <TextArea
          name="body"
          label={t('mine.body')}
          hint={t('mine.bodyHint')}
          error={errors.body}
          defaultValue={values?.body}
          maxLength={2000}
          rows={3}
          optional
        />
        <Button icon="send" name="intent" value="ask">
          {t('mine.send')}
        </Button>
      </Form>
    </Section>
  );
}
