import { Form } from '@remix-run/react';
import { seatRoles } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import type { GroupMembers } from '~/flows/groups/read-members.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { Section } from '~/ui/page';

export type MembersReply =
  | { ok: false; errors: FieldErrors; values: FormValues; nobody?: true; lastLead?: true }
  | undefined;
type Props = Pick<GroupMembers, 'reach'> & { reply: MembersReply };

/** People are named by their addresses; nobody's list of people is opened to anybody. */
export function SeatPeople({ reach, reply }: Props) {
  const t = useTranslations('groups');
  const mine = reply?.values.intent === 'seat' ? reply : undefined;
  const texts = useErrorTexts(mine?.errors);
  const many = mine?.errors.emails === 'tooManyAddresses';
  const emails = mine?.nobody ? t('members.nobody') : many ? t('form.tooMany') : texts.emails;
  const errors = mine ? { ...texts, emails } : null;
  return (
    <Section title={t('members.addTitle')}>
      <Form method="post" className="stack form-narrow" noValidate key={mine ? 'again' : 'new'}>
        <ErrorSummary errors={errors} />
        <TextArea
          name="emails"
          label={t('form.emails')}
          hint={`${t('form.emailsHint')} ${t(`reachText.${reach}`)}`}
          rows={4}
          defaultValue={mine?.values.emails}
          error={emails}
        />
        <RadioCards
          name="role"
          label={t('members.asWhat')}
          across
          defaultValue={mine?.values.role ?? 'member'}
          error={texts.role}
          options={seatRoles.map((role) => ({
            value: role,
            label: t(`roles.${role}`),
            text: t(`roleText.${role}`),
          }))}
        />
        <p>
          <Button look="main" name="intent" value="seat">
            {t('members.add')}
          </Button>
        </p>
      </Form>
    </Section>
  );
}

/** Anybody leaves a group she sits in; the last lead first hands it over. */
export function Leave({ personId }: { personId: string }) {
  const t = useTranslations('groups.members');
  return (
    <details>
      <summary>{t('leaveOpen')}</summary>
      <Form method="post" className="stack-s gap-s form-narrow">
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="personId" value={personId} />
        <p>{t('leaveText')}</p>
        <p>
          <Button look="stop" name="step" value="leave">
            {t('leave')}
          </Button>
        </p>
      </Form>
    </details>
  );
}
