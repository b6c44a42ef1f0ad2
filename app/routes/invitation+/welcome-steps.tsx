import { useTranslations } from 'use-intl';
import { Steps } from '~/ui/page';

const ofSchool = ['you', 'name', 'time'] as const;
const ofStaff = ['you', 'name', 'tour'] as const;
type Step = (typeof ofSchool)[number] | (typeof ofStaff)[number];

/** Where one is among the three short questions. */
export function WelcomeSteps({ at, school = false }: { at: Step; school?: boolean }) {
  const t = useTranslations('joining');
  const steps: readonly Step[] = school ? ofSchool : ofStaff;
  const current = steps.indexOf(at);
  return (
    <Steps
      label={t('steps.label')}
      items={steps.map((step, index) => ({
        label: t(`steps.${step}`),
        state: index < current ? 'done' : index === current ? 'current' : 'ahead',
      }))}
    />
  );
}
