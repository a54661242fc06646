import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PublishedCourses } from '../../catalog/course/published-courses.js';
import { Database } from '../../platform/database/database.js';
import { type AdmissionRefusal, RunAdmission, type RunRequest } from '../../sandbox/admission.js';
import { Enrolment } from '../enrolment/enrolment.entity.js';
import { activitiesOf } from './course-steps.js';

const NOT_ENROLLED: AdmissionRefusal = {
  why: {
    'zh-CN': '考核模式只对选了相关课程的人开放，请先加入课程；练习模式随时可用。',
    en: 'Exam mode is for people enrolled in the course that teaches this case. Enrol first; practice is always open.',
  },
};

/** Everybody may practise. In exam mode a case that courses teach is for people enrolled in one of them. */
@Injectable()
export class CourseRunAdmission extends RunAdmission {
  constructor(
    private readonly database: Database,
    private readonly courses: PublishedCourses,
  ) {
    super();
  }

  async refusals(requests: readonly RunRequest[]): Promise<(AdmissionRefusal | undefined)[]> {
    const exams = requests.filter(({ mode }) => mode === 'exam');
    if (exams.length === 0) return requests.map(() => undefined);
    const courses = await this.courses.all();
    const teaching = (scenarioId: string) => courses.filter((course) => activitiesOf(course).has(scenarioId));
    const personIds = [...new Set(exams.map(({ personId }) => personId))];
    const enrolments = await this.database.read.find(Enrolment, {
      select: { personId: true, courseId: true },
      where: { personId: In(personIds) },
    });
    const enrolled = new Set(enrolments.map(({ personId, courseId }) => `${personId} ${courseId}`));
    return requests.map(({ mode, personId, scenarioId }) => {
      const needed = mode === 'exam' ? teaching(scenarioId) : [];
      const isOpen = needed.length === 0 || needed.some(({ id }) => enrolled.has(`${personId} ${id}`));
      return isOpen ? undefined : NOT_ENROLLED;
    });
  }
}
