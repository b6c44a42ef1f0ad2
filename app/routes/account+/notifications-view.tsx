import { Form } from '@remix-run/react';
import { notificationKinds } from '@sklaida/people';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { Select } from '~/ui/field';
import { Section } from '~/ui/page';

type NotificationsProps = {
  wishes: {
    email: string;
    suppressed: string | null;
    digestHour: number | null;
    quietFrom: number | null;
    quietUntil: number | null;
    muted: string[];
  };
  refused: { errors: FieldErrors; values: FormValues } | null;
};

const digestHours = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
const allHours = Array.from({ length: 24 }, (_, hour) => hour);

/** When and about what a person wants letters. */
export function NotificationsView({ wishes, refused }: NotificationsProps) {
  const t = useTranslations('notifications');
  const hours = (list: number[], none: string) => [
    { value: '', label: none },
    ...list.map((hour) => ({ value: String(hour), label: t('hours', { hour }) })),
  ];
  const given = (name: 'digestHour' | 'quietFrom' | 'quietUntil') =>
    refused?.values[name] ?? String(wishes[name] ?? '');
  const problem = (name: string) => {
    const code = refused?.errors[name];
    return code === 'both' || code === 'same' ? t(`quiet.${code}`) : null;
  };
  const wanted = (kind: string) =>
    refused ? (refused.values.kinds ?? '').split('\n').includes(kind) : !wishes.muted.includes(kind);
  return (
    <div className="stack-l">
      {wishes.suppressed ? (
        <DeadAddress email={wishes.email} complained={wishes.suppressed === 'complained'} />
      ) : null}
      <Form method="post" className="stack-l">
        <p className="meta">{t('lead')}</p>
        <Section title={t('digest.title')}>
          <div className="stack-s">
            <p>{t('digest.lead')}</p>
            <Select
              name="digestHour"
              label={t('digest.hour')}
              options={hours(digestHours, t('digest.none'))}
              defaultValue={given('digestHour')}
            />
          </div>
        </Section>
        <Section title={t('quiet.title')}>
          <div className="stack-s">
            <p>{t('quiet.lead')}</p>
            <div className="row">
              <Select
                name="quietFrom"
                label={t('quiet.from')}
                options={hours(allHours, t('quiet.none'))}
                defaultValue={given('quietFrom')}
                error={problem('quietFrom')}
              />
              <Select
                name="quietUntil"
                label={t('quiet.until')}
                options={hours(allHours, t('quiet.none'))}
                defaultValue={given('quietUntil')}
                error={problem('quietUntil')}
              />
            </div>
          </div>
        </Section>
        <Section title={t('which')}>
          <fieldset className="field">
            <legend>{t('whichHint')}</legend>
            {notificationKinds.map((kind) => (
              <Checkbox
                key={kind}
                name="kinds"
                value={kind}
                label={t(`kinds.${kind}.label`)}
                hint={t(`kinds.${kind}.text`)}
                defaultChecked={wanted(kind)}
              />
            ))}
          </fieldset>
        </Section>
        <div>
          <Button look="main" name="intent" value="save">
            {t('save')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function DeadAddress({ email, complained }: { email: string; complained: boolean }) {
  const t = useTranslations('notifications.dead');
  return (
    <Note tone="stop" icon="mail">
      <Form method="post" className="stack-s">
        <p>{t(complained ? 'complained' : 'bounced', { email })}</p>
        <div>
          <Button slim name="intent" value="trust-address">
            {t('again')}
          </Button>
        </div>
      </Form>
    </Note>
  );
}
