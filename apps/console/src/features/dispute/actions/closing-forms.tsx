import { Checkbox, Form } from 'antd';
import type { ActionBodies } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { actionForm } from './action-form';
import { LineField } from './fields';

export const close = actionForm<'close', object>({
  Fields: () => {
    const { t } = useWords();
    return <p className="prose">{t('close.explain')}</p>;
  },
  toBody: () => ({}),
});

/** Papers the record itself cannot prove; the others are known from the case (domain.md 1.13). */
const DOCUMENTS = [
  '当事人身份证明',
  '授权委托书',
  '调查记录',
  '证据材料',
  '调解记录',
  '履行证明',
  '司法确认材料',
  '卷宗情况说明',
];

export const fileDossier = actionForm<'file-dossier', ActionBodies['file-dossier']>({
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <LineField hint={t('dossier.fileNoHint')} label={t('dossier.fileNo')} name="fileNo" optional />
        <Form.Item label={t('dossier.documents')} name="documents">
          <Checkbox.Group className="choices choices-long" options={DOCUMENTS} />
        </Form.Item>
      </>
    );
  },
  initial: () => ({ documents: [] }),
  toBody: ({ fileNo, documents }) => ({ documents: documents ?? [], ...(fileNo ? { fileNo } : {}) }),
});
