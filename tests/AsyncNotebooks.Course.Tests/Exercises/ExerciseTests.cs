namespace AsyncNotebooks.Tests.Exercises;

public sealed class ExerciseTests
{
    [Fact]
    public void Of_UnknownName_NamesTheNearestInOneLine()
    {
        var exception = Assert.Throws<KeyNotFoundException>(() => Exercise.Of("02-cold-strat"));

        Assert.DoesNotContain('\n', exception.Message);
        Assert.StartsWith("There is no exercise \"02-cold-strat\". The nearest names are 02-cold-start,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OtherCaseAndBlanks_IsFound() => Assert.Equal("02-cold-start", Exercise.Of(" 02-Cold-Start ").Id);

    [Fact]
    public void Check_OtherSignature_SaysBothSignatures()
    {
        var verdict = Exercise.Of("02-cold-start").Check((string name) => Task.FromResult(name));

        Assert.Equal((VerdictKind.NotYet, "signature"), (verdict.Kind, verdict.Reason));
        Assert.Equal(
            "The exercise asks for `Coroutine<double> OpenBakery(Func<Coroutine>, Func<Coroutine>)`; you gave it `Task<string> OpenBakery(string)`.",
            verdict.Message);
    }

    [Fact]
    public void Check_MethodWithOptionalParameter_IsTaken()
    {
        var verdict = Exercise.Of("02-cold-start").Check(Open);

        Assert.Equal(VerdictKind.Correct, verdict.Kind);

        static async Coroutine<double> Open(Func<Coroutine> lights, Func<Coroutine> oven)
        {
            await lights();
            await oven();
            return EventLoop.Running.Time;
        }
    }

    [Fact]
    public void Check_ResultInsteadOfMethod_SaysHowToGiveTheMethod()
    {
        var verdict = Exercise.Of("02-cold-start").Check((object)4.0);

        Assert.Equal((VerdictKind.NotYet, "signature"), (verdict.Kind, verdict.Reason));
        Assert.Contains("`.Check(OpenBakery)`", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WholeNumbersForSeconds_AreTaken() =>
        Assert.Equal(VerdictKind.Correct, Exercise.Of("00-read-the-picture").Check(4, 8).Kind);

    [Fact]
    public void Check_ValueOfAnotherKind_SaysWhatIsExpected()
    {
        var verdict = Exercise.Of("00-read-the-picture").Check("four", "eight");

        Assert.Equal("This exercise expects `double` for `together, oneAfterAnother`.", verdict.Message);
    }

    [Fact]
    public void Check_ExceptionInPlainCode_IsAReasonWithItsLine()
    {
        var verdict = Exercise.Of("01-limit-of-one-loop").Check((double waiting, double computing) => waiting < computing ? 0 : throw new FormatException("ouch"));

        Assert.Equal((VerdictKind.NotYet, "exception"), (verdict.Kind, verdict.Reason));
        Assert.Matches("^Your code threw FormatException in line [0-9]+: ouch$", verdict.Message);
    }

    [Fact]
    public void Check_CoroutineThatSpins_GetsAVerdictAndNoHang()
    {
        var stop = false;
        var verdict = Exercise.Of("02-cold-start").Check(Spin);
        Volatile.Write(ref stop, true);

        Assert.Equal((VerdictKind.NotYet, "held"), (verdict.Kind, verdict.Reason));
        Assert.Contains("still running in the background", verdict.Message, StringComparison.Ordinal);

        async Coroutine<double> Spin(Func<Coroutine> lights, Func<Coroutine> oven)
        {
            while (!Volatile.Read(ref stop))
            {
            }

            return 0;
        }
    }

    [Fact]
    public void Check_CoroutineThatAsksForEver_IsStopped()
    {
        var verdict = Exercise.Of("02-cold-start").Check(Ask);

        Assert.Equal((VerdictKind.NotYet, "endless"), (verdict.Kind, verdict.Reason));

        static async Coroutine<double> Ask(Func<Coroutine> lights, Func<Coroutine> oven)
        {
            await lights();
            while (true)
                await Asyncio.Sleep(0);
        }
    }

    [Fact]
    public void Check_TaskThatNeverEnds_IsStopped()
    {
        var verdict = Exercise.Of("01-together").Check(Wait);

        Assert.Equal((VerdictKind.NotYet, "endless"), (verdict.Kind, verdict.Reason));

        static async Task<int> Wait(string[] pages, Func<string, Task<int>> fetch)
        {
            await new TaskCompletionSource().Task;
            return 0;
        }
    }

    [Fact]
    public void Hint_WithoutNumber_IsTheFirst()
    {
        var hint = Exercise.Of("02-cold-start").Hint();

        Assert.Equal("Hint 1 of 3 · Open the bakery", hint.Title);
        Assert.EndsWith("Still stuck? `.Hint(2)` says more.", hint.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hint_TooFar_SaysHowManyThereAre() =>
        Assert.Equal("There are 3 hints, from `.Hint(1)` to `.Hint(3)`.", Exercise.Of("02-cold-start").Hint(4).Text);

    [Fact]
    public void Solution_Any_ShowsTheCodeThatIsTested() =>
        Assert.Contains(Exercise.Of("02-cold-start").Text.Solution, Exercise.Of("02-cold-start").Solution().Text, StringComparison.Ordinal);
}
