export { explain } from './explain.js';
export { readPool } from './pool/read-pool.js';
export { countQuestions } from './quiz/count-questions.js';
export { generateQuiz, type Quiz } from './quiz/generate-quiz.js';
export { type Difficulty, difficulties, type Question } from './quiz/question.js';
export { MAX_QUIZ_SIZE } from './quiz/request.js';
export { type QuestionKind, questionKinds } from './templates/template.js';
