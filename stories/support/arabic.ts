import type {CommunityDocument} from '../../src/document/types.ts';

/** A community that writes from right to left, with Latin names and addresses in its sentences. */
export const arabic: CommunityDocument = {
  name: 'مجتمع الشارات المفتوحة',
  language: 'ar',
  description:
    'مجتمع مفتوح لكل من يهتم بالاعتراف بالتعلّم. نعمل على مواصفة **Open Badges 3.0** ونرحّب بالجميع.\n\nاقرأ [دليل المشاركة](https://ar.example.org/guide) أو اكتب إلينا.',
  notices: [
    {text: 'تنتقل القوائم البريدية هذا الشهر إلى `lists.example.org`.', url: 'https://ar.example.org/move'},
  ],
  workingGroups: [
    {
      name: 'مجموعة المواصفات',
      description: 'تكتب المواصفة وتحافظ عليها.',
      url: 'https://ar.example.org/spec',
      status: 'active',
      started: '2017-01',
      meets: 'كل أسبوعين',
      goals: ['إصدار النسخة 3.0', 'مجموعة اختبارات للجميع'],
      people: [{name: 'ليلى منصور', role: 'رئيسة المجموعة', affiliation: 'جامعة القاهرة'}],
      links: [{name: 'GitHub', url: 'https://code.example.org/spec'}],
      notice: 'تتغيّر هيئة التحرير في حزيران.',
    },
    {name: 'مجموعة سهولة الوصول', description: 'قيد التأسيس.', status: 'forming'},
  ],
  mailingLists: [
    {
      id: 'dev',
      name: 'المطوّرون',
      description: 'أسئلة وأجوبة عن API والشيفرة.',
      audience: 'للمطوّرين',
      subscribe: 'https://lists.example.org/ar-dev',
      archive: 'https://lists.example.org/ar-dev/archive',
      email: 'ar-dev@lists.example.org',
    },
    {
      name: 'النقاش العام',
      status: 'archived',
      archive: 'https://lists.example.org/ar-old',
      replacedBy: 'dev',
    },
    {name: 'المجلس', access: 'members', archive: 'https://lists.example.org/ar-council'},
  ],
  initiatives: [
    {
      name: 'أطلس الشارات',
      description: 'خريطة لمن يصدر الشارات.',
      url: 'https://atlas.example.org',
      category: 'بحث',
      started: '2023',
    },
    {name: 'المدرسة الصيفية', description: 'أسبوعان في تموز.', category: 'تعليم'},
  ],
  people: [
    {
      name: 'المجلس',
      description: 'يُنتخب كل سنتين.',
      url: 'https://ar.example.org/elections',
      members: [
        {name: 'ليلى منصور', role: 'الرئيسة', country: 'EG', since: '2024-05'},
        {name: 'Jonas Weiß', role: 'أمين الصندوق', country: 'DE'},
      ],
    },
  ],
  meetings: [
    {
      name: 'لقاء المجموعة',
      when: 'كل ثلاثاء ثانٍ الساعة 16:00 في القاهرة',
      schedule: {
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
        start: '2026-01-06T16:00',
        timeZone: 'Africa/Cairo',
        duration: 'PT1H',
      },
      join: 'https://meet.example.org/ar',
    },
    {name: 'الاجتماع السنوي', start: '2025-06-10', minutes: 'https://docs.example.org/ar/2025'},
  ],
  documents: [
    {
      name: 'قرار بشأن المفاتيح',
      kind: 'decision',
      url: 'https://docs.example.org/ar/12',
      date: '2026-03-14',
      outcome: 'تُنشر المفاتيح مع بيانات الجهة.',
    },
    {
      name: 'محضر آذار',
      kind: 'minutes',
      url: 'https://docs.example.org/ar/3',
      date: '2026-03-10',
      access: 'account',
    },
  ],
  participate: [
    {
      name: 'احضر لقاءً',
      description: 'لا حاجة إلى التسجيل.',
      url: 'https://ar.example.org/calls',
      label: 'كل اللقاءات',
    },
    {name: 'ترجم', url: 'https://translate.example.org/ar'},
  ],
};
