using Xunit.Abstractions;

namespace AsyncNotebooks.Tests.Exercises;

/// <summary>Every exercise, worked at as a learner does: the starter, each right answer, each classic mistake.</summary>
public sealed class AnswersTests(Learners learners, ITestOutputHelper output) : IClassFixture<Learners>
{
    public static TheoryData<string> Ids => new(Course.Exercises.Select(exercise => exercise.Id));

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public async Task Check_Starter_IsNotAttempted(string id)
    {
        Thorough.SkipUnlessSample(id);
        var (learner, exercise) = (learners.At(id), Exercise.Of(id));

        var (kind, _, shown) = await learner.TryAsync(exercise, exercise.Text.Starter);

        Assert.True(kind == nameof(VerdictKind.NotAttempted), shown);
    }

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public async Task Check_EachRightAnswer_IsCorrect(string id)
    {
        Thorough.SkipUnlessSample(id);
        var (learner, exercise) = (learners.At(id), Exercise.Of(id));
        foreach (var answer in exercise.Text.Right)
        {
            var (kind, _, shown) = await learner.TryAsync(exercise, answer.Code);

            output.WriteLine($"{answer.Name}\n{shown}\n");
            Assert.True(kind == nameof(VerdictKind.Correct), $"Right-{answer.Name}:\n{shown}");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public async Task Check_EachWrongAnswer_GetsItsOwnReason(string id)
    {
        Thorough.SkipUnlessSample(id);
        var (learner, exercise) = (learners.At(id), Exercise.Of(id));
        var messages = new List<string>();
        foreach (var answer in exercise.Text.Wrong)
        {
            var (_, reason, shown) = await learner.TryAsync(exercise, answer.Code);

            output.WriteLine($"{answer.Name}\n{shown}\n");
            Assert.True(reason == answer.Name, $"Wrong-{answer.Name} was given the reason '{reason}':\n{shown}");
            messages.Add(shown);
        }

        Assert.Equal(messages.Count, messages.Distinct().Count());
    }
}
