import { Form } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { attach, type AnnounceAttachment, type Attaching } from '../../api/handoffs';
import type { HandoffItem } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useSend } from '../../shared/hooks/use-send';
import { FormSheet } from '../../shared/ui/form-sheet';
import { ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { ChoiceField } from '../dispute/actions/fields';
import { ACCEPTED, sha256Of, sizeText, typeOfFile } from './file-facts';
import '../dispute/actions/actions.css';

interface AttachDrawerProps {
  item: HandoffItem;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

const CLASSES = ['public', 'internal', 'sensitive'] as const;

interface Entered {
  readonly classification: NonNullable<AnnounceAttachment['classification']>;
}

export default function AttachDrawer({ item, onClose, onChanged }: AttachDrawerProps): ReactNode {
  const { t, term } = useWords();
  const say = useToast();
  const [form] = Form.useForm<Entered>();
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const done = useCallback(async () => {
    onClose();
    say(t('material.done'));
    await onChanged();
  }, [onClose, say, t, onChanged]);
  const { send, sending, problem } = useSend<Attaching, unknown>(attach, done);

  async function submit({ classification }: Entered): Promise<void> {
    const mediaType = file && typeOfFile(file.name);
    if (!file || !mediaType) return setRefusal(t(file ? 'material.typeUnknown' : 'material.choose'));
    const sha256 = await sha256Of(file);
    if (sha256 === null) return setRefusal(t('material.noHash'));
    const announcement = { name: file.name, mediaType, size: file.size, sha256, classification };
    await send({ handoffId: item.handoffId, announcement, file });
  }

  return (
    <FormSheet
      about={`${item.disputeCode} · ${item.purposeTitle}`}
      busy={sending}
      onClose={onClose}
      onSend={form.submit}
      title={t('material.add')}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Form
        form={form}
        initialValues={{ classification: 'sensitive' }}
        layout="vertical"
        onFinish={(entered) => void submit(entered)}
        requiredMark={false}
      >
        <Form.Item
          extra={t('material.fileHint')}
          label={t('material.file')}
          {...(refusal ? { help: refusal, validateStatus: 'error' as const } : {})}
        >
          <label className="file-choice">
            <input
              accept={ACCEPTED}
              className="visually-hidden"
              onChange={({ target }) => {
                setFile(target.files?.[0] ?? null);
                setRefusal(null);
              }}
              type="file"
            />
            <span>{file ? `${file.name}（${sizeText(file.size)}）` : t('material.choose')}</span>
          </label>
        </Form.Item>
        <ChoiceField
          label={t('material.classification')}
          name="classification"
          options={CLASSES.map((value) => ({ value, label: term('class', value) }))}
        />
      </Form>
    </FormSheet>
  );
}
