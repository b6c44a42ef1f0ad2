import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { CopyButton } from '~/ui/copy-button';
import { Sheet } from '~/ui/page';

type RecoveryCodesProps = { codes: string[]; to: string; isFirst?: boolean };

/** Shown once: to be copied, printed or kept as a file. */
export function RecoveryCodes({ codes, to, isFirst }: RecoveryCodesProps) {
  const t = useTranslations('secondFactor.recovery');
  const file = `${t('fileTitle')}\r\n\r\n${codes.join('\r\n')}\r\n`;
  return (
    <div className="gap-l stack narrow">
      {isFirst ? (
        <Note tone="done" icon="check">
          {t('done')}
        </Note>
      ) : null}
      <Sheet title={t('title')}>
        <p>
          <strong>{t('once')}.</strong> {t('lead')}
        </p>
        <ul className="recovery-codes" aria-label={t('caption')}>
          {codes.map((code) => (
            <li key={code} className="code-text">
              {code}
            </li>
          ))}
        </ul>
        <p className="hint">{t('keep')}</p>
        <div className="row no-print">
          <CopyButton text={codes.join('\n')} label={t('copy')} />
          <a
            className="btn slim"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
            download={t('fileName')}
          >
            {t('download')}
          </a>
          <Button type="button" slim icon="print" className="needs-script" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </Sheet>
      <p className="no-print">
        <ButtonLink look="main" to={to}>
          {t('kept')}
        </ButtonLink>
      </p>
    </div>
  );
}
