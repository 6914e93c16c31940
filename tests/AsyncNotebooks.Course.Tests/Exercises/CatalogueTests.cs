using System.Text.RegularExpressions;

namespace AsyncNotebooks.Tests.Exercises;

public sealed partial class CatalogueTests
{
    public static TheoryData<string> Ids => new(Course.Exercises.Select(exercise => exercise.Id));

    [Theory]
    [InlineData("00", 1)]
    [InlineData("01", 2)]
    [InlineData("02", 4)]
    [InlineData("03", 4)]
    [InlineData("04", 5)]
    [InlineData("05", 4)]
    [InlineData("06", 3)]
    [InlineData("07", 5)]
    public void Exercises_EachChapter_HasEnough(string chapter, int least) =>
        Assert.True(Course.Exercises.Count(exercise => exercise.Chapter == chapter) >= least);

    [Fact]
    public void Exercises_Ids_AreUniqueAndInTheOrderOfTheChapters()
    {
        var ids = Course.Exercises.Select(exercise => exercise.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^0[0-7]-[a-z]+(-[a-z]+)*$", id));
        Assert.Equal(Course.Exercises.Select(exercise => exercise.Chapter).Order(StringComparer.Ordinal), Course.Exercises.Select(exercise => exercise.Chapter));
    }

    [Fact]
    public void Exercises_EveryFolderWithATask_IsInTheCatalogue() => Assert.Equal(
        EmbeddedFiles.Names().Select(name => name.Split('/')[0]).Distinct().Order(StringComparer.Ordinal),
        Course.Exercises.Select(exercise => exercise.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Exercises_EveryFile_HasANameThatIsRead() =>
        Assert.All(EmbeddedFiles.Names(), name => Assert.Matches(@"/(Task\.md|Hints\.md|Starter\.csx|Solution\.csx|(Right|Wrong)-[a-z-]+\.csx)$", name));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_Answers_AtLeastTwoRightAndTwoWrong(string id)
    {
        var text = Exercise.Of(id).Text;

        Assert.True(text.Right.Count >= 2);
        Assert.True(text.Wrong.Count >= 2);
        Assert.Equal("", text.Right[0].Name);
        var answers = text.Right.Concat(text.Wrong).Select(answer => Blank().Replace(answer.Code, "")).ToList();
        Assert.Equal(answers.Distinct(), answers);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_Measure_IsThatOfTheCourse(string id)
    {
        var text = Exercise.Of(id).Text;

        Assert.InRange(text.Minutes, 5, 15);
        var prose = Fence().Replace(text.Task, "").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(prose.Length, 15, 90);
        // It comes behind the minutes, in the same line.
        Assert.False(text.Task.StartsWith("```", StringComparison.Ordinal));
        Assert.InRange(text.Starter.Split('\n').Length, 1, 12);
        Assert.InRange(text.Solution.Split('\n').Length, 1, 20);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_Hints_ThereAreSeveralAndNoneHoldsTheSolution(string id)
    {
        var text = Exercise.Of(id).Text;
        var given = Lines(text.Starter).ToHashSet();
        var telling = Lines(text.Solution).Where(line => line.Length > 12 && !given.Contains(line));

        Assert.True(text.Hints.Count >= 2);
        Assert.All(text.Hints, hint => Assert.All(telling, line => Assert.DoesNotContain(line, Blank().Replace(hint, ""), StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_EverySignature_HasAnOverloadOfItsOwn()
    {
        var overloads = typeof(Exercise).GetMethods().Where(method => method.Name == nameof(Exercise.Check)).Select(method => method.GetParameters()[0].ParameterType).ToHashSet();
        var signatures = AsyncNotebooks.Catalogue.Checks
            .Select(check => check.GetType().BaseType!)
            .Where(type => type.GetGenericTypeDefinition() == typeof(MethodCheck<>))
            .Select(type => type.GetGenericArguments()[0]);

        Assert.All(signatures, signature => Assert.Contains(signature, overloads));
    }

    // Lines with everything but their letters and signs taken out, so that a hint cannot hide one behind other spaces.
    private static IEnumerable<string> Lines(string code) => code.Split('\n').Select(line => Blank().Replace(line, ""));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
